import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Failure} from '../wire/failure.ts';
import {failureBehind} from '../wire/http.ts';

/**
 * Something that a component asks the gateway for: its value, whether it is on its way, and what went wrong. A new
 * question ends the one before. What is known stays on screen while it is asked for anew.
 */
export class Loading<T> implements ReactiveController {
  value: T | null = null;
  failure: Failure | null = null;
  busy = false;
  private asking = new AbortController();

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly behind: (thrown: unknown) => Failure = failureBehind,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.asking.abort();
  }

  /** Whether there is neither a value nor a failure yet. */
  get first(): boolean {
    return this.value === null && this.failure === null;
  }

  /** Asks; gives the value, or null where it failed or another question came after it. */
  async run(ask: (signal: AbortSignal) => Promise<T>): Promise<T | null> {
    this.asking.abort();
    const asking = new AbortController();
    this.asking = asking;
    this.busy = true;
    this.failure = null;
    this.host.requestUpdate();
    try {
      const value = await ask(asking.signal);
      if (!asking.signal.aborted) {
        this.value = value;
        return value;
      }
    } catch (thrown) {
      if (!asking.signal.aborted) {
        this.failure = this.behind(thrown);
      }
    } finally {
      if (!asking.signal.aborted) {
        this.busy = false;
        this.host.requestUpdate();
      }
    }
    return null;
  }

  /** Forgets value and failure. */
  clear(): void {
    this.asking.abort();
    this.value = null;
    this.failure = null;
    this.busy = false;
    this.host.requestUpdate();
  }
}
