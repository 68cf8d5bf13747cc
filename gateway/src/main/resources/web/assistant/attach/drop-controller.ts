import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Takes files that are dropped anywhere on the page, or pasted into its host. */
export class DropController implements ReactiveController {
  /** Whether files are held over the page. */
  over = false;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly take: (files: readonly File[]) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('dragover', this.onDrag);
    window.addEventListener('dragleave', this.onLeave);
    window.addEventListener('drop', this.onDrop);
    this.host.addEventListener('paste', this.onPaste);
  }

  hostDisconnected(): void {
    window.removeEventListener('dragover', this.onDrag);
    window.removeEventListener('dragleave', this.onLeave);
    window.removeEventListener('drop', this.onDrop);
    this.host.removeEventListener('paste', this.onPaste);
  }

  private readonly onDrag = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files') === true) {
      event.preventDefault();
      this.set(true);
    }
  };

  private readonly onLeave = (event: DragEvent): void => {
    if (event.relatedTarget === null) {
      this.set(false);
    }
  };

  private readonly onDrop = (event: DragEvent): void => {
    this.set(false);
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) {
      event.preventDefault();
      this.take(files);
    }
  };

  private readonly onPaste = (event: ClipboardEvent): void => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length > 0) {
      event.preventDefault();
      this.take(files);
    }
  };

  private set(over: boolean): void {
    if (this.over !== over) {
      this.over = over;
      this.host.requestUpdate();
    }
  }
}
