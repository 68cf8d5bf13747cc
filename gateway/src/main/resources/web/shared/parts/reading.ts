import {html, nothing, type ReactiveController, type ReactiveControllerHost} from 'lit';
import '../failure-notice.ts';
import {Loading} from './loading.ts';
import {loadingState} from './states.ts';

/** What a view reads as soon as it is shown, and how it looks until then. */
export class Reading<T> implements ReactiveController {
  private readonly loading: Loading<T>;

  constructor(
    host: ReactiveControllerHost,
    private readonly read: () => Promise<T>,
  ) {
    this.loading = new Loading<T>(host);
    host.addController(this);
  }

  get value(): T | null {
    return this.loading.value;
  }

  hostConnected(): void {
    void this.again();
  }

  readonly again = async (): Promise<void> => {
    await this.loading.run(this.read);
  };

  /** The content once it is there; what went wrong with a way to try again; grey lines before. */
  show(content: (value: T) => unknown, lines = 6) {
    const {failure, value} = this.loading;
    const problem =
      failure === null
        ? nothing
        : html`<div role="alert">
            <postern-failure .failure=${failure} actions @retry=${this.again}></postern-failure>
          </div>`;
    if (value !== null) {
      return [problem, content(value)];
    }
    return failure === null ? loadingState(lines) : problem;
  }
}
