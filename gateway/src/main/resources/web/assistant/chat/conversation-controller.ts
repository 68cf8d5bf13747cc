import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Draft} from '../prompt-composer.ts';
import type {Model} from '../../shared/wire/model.ts';
import type {Consent} from '../talk/consent.ts';
import type {Justification} from '../talk/justification.ts';
import {failureBehind} from '../../shared/wire/http.ts';
import {ask} from './ask.ts';
import {after, asked, isOpen, type Turn} from './conversation.ts';
import {messages} from './message.ts';
import {newName} from './name.ts';

/** Hears of a turn that is over, with those before it. */
export type Ended = (conversation: string, before: readonly Turn[], turn: Turn) => void;

/** How a question is asked. */
export interface Way {
  /** In the place of which turn. */
  readonly at?: number;
  /** Why, where a rule asked for a reason before. */
  readonly why?: Justification | null;
  /** Whether it may leave, where that was asked before. */
  readonly consent?: Consent | null;
  /** The unsure turn for which the larger model is asked. */
  readonly instead?: Turn | null;
}

/**
 * The conversation a page shows. One question is open at a time. The host is asked to render at most once per frame,
 * however fast an answer arrives.
 */
export class ConversationController implements ReactiveController {
  /** Its name, under which the gateway keeps what tokens stand for. */
  name = newName();
  turns: readonly Turn[] = [];
  private lastId = 0;
  private abort: AbortController | null = null;
  private frame = 0;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly ended: Ended = () => {},
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.begin();
  }

  get busy(): boolean {
    return isOpen(this.turns.at(-1));
  }

  /** Asks, behind the last turn or in the place of another one and of all that come after it. */
  async send(draft: Draft, model: Model, csrf: string, {at = this.turns.length, why = null, consent = null, instead = null}: Way = {}): Promise<void> {
    if (this.busy) {
      return;
    }
    const {name} = this;
    const before = this.turns.slice(0, at);
    let turn: Turn = {...asked(++this.lastId, draft.prompt, model, draft.files), why, instead};
    const abort = new AbortController();
    this.abort = abort;
    this.turns = [...before, turn];
    this.show();
    const become = (next: Turn): void => {
      turn = next;
      this.turns = this.turns.map((each) => (each.id === next.id ? next : each));
      this.show();
    };
    try {
      const question = {model: model.id, messages: messages(this.turns), conversation: name, files: draft.files, why, consent, larger: instead !== null};
      for await (const event of ask(question, csrf, abort.signal)) {
        become(after(turn, event));
      }
    } catch (thrown) {
      become(
        abort.signal.aborted
          ? {...turn, progress: 'stopped'}
          : {...turn, progress: 'failed', failure: failureBehind(thrown)},
      );
    }
    this.ended(name, before, turn);
  }

  /** Asks the last question again, of the model chosen now. */
  async retry(model: Model, csrf: string): Promise<void> {
    const last = this.turns.at(-1);
    if (last !== undefined) {
      await this.send(last, model, csrf, {at: this.turns.length - 1});
    }
  }

  /** Puts back the unsure turn that a turn stands in the place of. */
  putBack({id, instead}: Turn): void {
    if (instead !== null) {
      this.turns = this.turns.map((each) => (each.id === id ? instead : each));
      this.show();
    }
  }

  stop(): void {
    this.abort?.abort();
    this.abort = null;
  }

  /** Leaves this conversation for another one: a new one where nothing is given. */
  begin(name = newName(), turns: readonly Turn[] = []): void {
    this.stop();
    this.name = name;
    this.turns = turns.map((turn) => ({...turn, id: ++this.lastId}));
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
