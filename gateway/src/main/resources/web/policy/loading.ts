import {html, nothing, type ReactiveController, type ReactiveControllerHost} from 'lit';
import '../shared/failure-notice.ts';
import {loadingState} from '../shared/parts/states.ts';
import type {Failure} from '../shared/wire/failure.ts';
import {failureBehind} from '../shared/wire/http.ts';

/** What a view reads before it can show anything; it reads anew when asked, and shows the old meanwhile. */
export class Loading<T> implements ReactiveController {
  value: T | null = null;
  failure: Failure | null = null;
  private run = 0;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly read: () => Promise<T>,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    void this.again();
  }

  readonly again = async (): Promise<void> => {
    this.run += 1;
    const {run} = this;
    this.failure = null;
    this.host.requestUpdate();
    try {
      const value = await this.read();
      if (run === this.run) {
        this.value = value;
      }
    } catch (thrown) {
      if (run === this.run) {
        this.failure = failureBehind(thrown);
      }
    }
    this.host.requestUpdate();
  };

  /** The content once it is there; what went wrong with a way to try again; grey lines before. */
  show(content: (value: T) => unknown, lines = 6) {
    const failure =
      this.failure === null
        ? nothing
        : html`<postern-failure .failure=${this.failure} actions @retry=${this.again}></postern-failure>`;
    if (this.value !== null) {
      return [failure, content(this.value)];
    }
    return this.failure === null ? loadingState(lines) : failure;
  }
}
