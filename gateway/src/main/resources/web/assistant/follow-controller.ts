import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Closer to the end than this, the page follows an answer as it grows. Pixels. */
const AT_END = 48;

/**
 * Keeps the end of a growing conversation in sight. Scrolling back stops it; coming to the end again, or asking for it,
 * takes it up. Rests until there is something to follow.
 */
export class FollowController implements ReactiveController {
  private started = false;
  private following = false;
  private scroller: HTMLElement | null = null;
  private lastTop = 0;
  private readonly growth = new ResizeObserver(() => this.keepUp());

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** Whether the reader has gone back from the end. */
  get away(): boolean {
    return this.started && !this.following;
  }

  hostDisconnected(): void {
    this.growth.disconnect();
  }

  /** Watches what scrolls and what grows in it. */
  watch(scroller: HTMLElement, content: HTMLElement): void {
    this.scroller = scroller;
    this.growth.observe(scroller);
    this.growth.observe(content);
    scroller.addEventListener('scroll', this.onScroll, {passive: true});
  }

  takeUp(): void {
    this.started = true;
    this.set(true);
    this.keepUp();
  }

  rest(): void {
    this.started = false;
    this.set(false);
  }

  private keepUp(): void {
    if (this.following && this.scroller !== null) {
      this.scroller.scrollTop = this.scroller.scrollHeight;
    }
  }

  private readonly onScroll = (): void => {
    if (this.started && this.scroller !== null) {
      const {scrollHeight, scrollTop, clientHeight} = this.scroller;
      const atEnd = scrollHeight - scrollTop - clientHeight < AT_END;
      this.set(atEnd || (this.following && scrollTop >= this.lastTop));
      this.lastTop = scrollTop;
    }
  };

  private set(following: boolean): void {
    if (this.following !== following) {
      this.following = following;
      this.host.requestUpdate();
    }
  }
}
