import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Model} from '../../shared/wire/model.ts';
import {failureBehind} from '../../shared/wire/http.ts';
import {ask} from './ask.ts';
import {after, asked, isOpen, messages, type Turn} from './conversation.ts';

/**
 * The conversation of a page, kept in its memory only. One question is open at a time. The host is asked to render at
 * most once per frame, however fast an answer arrives.
 */
export class ConversationController implements ReactiveController {
  turns: readonly Turn[] = [];
  private lastId = 0;
  private abort: AbortController | null = null;
  private frame = 0;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.clear();
  }

  get busy(): boolean {
    return isOpen(this.turns.at(-1));
  }

  async send(prompt: string, model: Model, csrf: string): Promise<void> {
    if (this.busy) {
      return;
    }
    const turn = asked(++this.lastId, prompt, model);
    const abort = new AbortController();
    this.abort = abort;
    this.turns = [...this.turns, turn];
    this.show();
    try {
      for await (const event of ask(model.id, messages(this.turns), csrf, abort.signal)) {
        this.replace(turn.id, (current) => after(current, event));
      }
    } catch (thrown) {
      this.replace(turn.id, (current) =>
        abort.signal.aborted
          ? {...current, progress: 'stopped'}
          : {...current, progress: 'failed', failure: failureBehind(thrown)},
      );
    }
  }

  /** Asks the last question again, of the model chosen now. */
  async retry(model: Model, csrf: string): Promise<void> {
    const last = this.turns.at(-1);
    if (last !== undefined && !this.busy) {
      this.turns = this.turns.slice(0, -1);
      await this.send(last.prompt, model, csrf);
    }
  }

  /** Takes the last prompt back and gives it out, to be changed and sent again. */
  takeBack(): string {
    const last = this.turns.at(-1);
    this.stop();
    this.turns = this.turns.slice(0, -1);
    this.show();
    return last?.prompt ?? '';
  }

  stop(): void {
    this.abort?.abort();
    this.abort = null;
  }

  clear(): void {
    this.stop();
    this.turns = [];
    this.show();
  }

  private replace(id: number, change: (turn: Turn) => Turn): void {
    this.turns = this.turns.map((turn) => (turn.id === id ? change(turn) : turn));
    this.show();
  }

  private show(): void {
    if (this.frame === 0) {
      this.frame = requestAnimationFrame(() => {
        this.frame = 0;
        this.host.requestUpdate();
      });
    }
  }
}
