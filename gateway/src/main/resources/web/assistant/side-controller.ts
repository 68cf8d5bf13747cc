import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {keep, kept} from '../shared/text/language.ts';

const KEPT = 'postern.assistant.side';
const WIDE = '(min-width: 60.0625rem)';

/** Whether conversations stand beside the one that is open; where room is short they are a drawer. */
export function isWide(): boolean {
  return matchMedia(WIDE).matches;
}

/** Whether the conversations are shown. On wide pages that is remembered; a drawer begins closed. */
export class SideController implements ReactiveController {
  open = isWide() && kept(KEPT) !== 'closed';
  private readonly wide = matchMedia(WIDE);

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.wide.addEventListener('change', this.onChange);
  }

  hostDisconnected(): void {
    this.wide.removeEventListener('change', this.onChange);
  }

  /** Whether they cover the conversation now. */
  get drawer(): boolean {
    return this.open && !this.wide.matches;
  }

  toggle(): void {
    this.open = !this.open;
    if (this.wide.matches) {
      keep(KEPT, this.open ? 'open' : 'closed');
    }
    this.host.requestUpdate();
  }

  /** Something was chosen in the drawer. */
  leaveDrawer(): void {
    if (this.drawer) {
      this.toggle();
    }
  }

  private readonly onChange = (): void => {
    this.open = this.wide.matches && kept(KEPT) !== 'closed';
    this.host.requestUpdate();
  };
}
