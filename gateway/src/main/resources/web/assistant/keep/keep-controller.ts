import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {isWorthKeeping} from './kept-turn.ts';
import type {Turn} from '../chat/conversation.ts';
import {failureBehind} from '../../shared/wire/http.ts';
import type {Failure} from '../../shared/wire/failure.ts';
import type {ConversationStore} from './conversation-store.ts';
import type {KeptConversation} from './kept-conversation.ts';

/**
 * Keeps turns when they are over, one after another, each in the place behind those that were kept before it. What could
 * not be kept is told; chatting goes on.
 */
export class KeepController implements ReactiveController {
  /** Why the last turn was not kept. */
  failure: Failure | null = null;
  private readonly kept = new Set<number>();
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly store: Pick<ConversationStore, 'put'>,
    private readonly told: (conversation: KeptConversation) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    // Turns are kept when they are over.
  }

  /** These were kept before. */
  know(turns: readonly Turn[]): void {
    turns.forEach((turn) => this.kept.add(turn.id));
    this.failure = null;
  }

  /** A turn is over; the promise says when that was dealt with, and never fails. */
  take(conversation: string, before: readonly Turn[], turn: Turn): Promise<void> {
    if (isWorthKeeping(turn)) {
      this.last = this.last.then(() => this.put(conversation, before, turn));
    }
    return this.last;
  }

  private async put(conversation: string, before: readonly Turn[], turn: Turn): Promise<void> {
    const place = before.filter((each) => this.kept.has(each.id)).length;
    try {
      const kept = await this.store.put(conversation, place, turn);
      this.kept.add(turn.id);
      this.failure = null;
      this.told(kept);
    } catch (thrown) {
      this.failure = failureBehind(thrown);
    }
    this.host.requestUpdate();
  }
}
