import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Turn} from '../chat/conversation.ts';
import type {Failure} from '../../shared/wire/failure.ts';
import {failureBehind} from '../../shared/wire/http.ts';
import type {ConversationStore} from './conversation-store.ts';

/** Reads a conversation that was kept. The last one that was asked for counts. */
export class OpenController implements ReactiveController {
  failure: Failure | null = null;
  private opening: AbortController | null = null;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly store: Pick<ConversationStore, 'open'>,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.leave();
  }

  get busy(): boolean {
    return this.opening !== null;
  }

  /** The turns; null where it failed, or another one was asked for in the meantime. */
  async read(id: string): Promise<readonly Turn[] | null> {
    this.leave();
    const opening = new AbortController();
    this.opening = opening;
    this.host.requestUpdate();
    try {
      const turns = await this.store.open(id, opening.signal);
      return this.opening === opening ? turns : null;
    } catch (thrown) {
      this.failure = opening.signal.aborted ? this.failure : failureBehind(thrown);
      return null;
    } finally {
      if (this.opening === opening) {
        this.opening = null;
      }
      this.host.requestUpdate();
    }
  }

  /** Nobody waits for it any more. */
  leave(): void {
    this.opening?.abort();
    this.opening = null;
    this.failure = null;
  }
}
