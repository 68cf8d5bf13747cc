import {html, LitElement, nothing} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import '../shared/failure-notice.ts';
import {controls} from '../shared/look/controls.ts';
import {loadingState, stateLook} from '../shared/parts/states.ts';
import type {Finding} from '../shared/wire/finding.ts';
import type {Model} from '../shared/wire/model.ts';
import type {Session} from '../shared/wire/session.ts';
import './answer-voice.ts';
import {chatLook} from './chat-look.ts';
import {ConversationController, type Way} from './chat/conversation-controller.ts';
import type {Turn} from './chat/conversation.ts';
import {filesOf} from './chat/message.ts';
import {FollowController} from './follow-controller.ts';
import {ConversationStore} from './keep/conversation-store.ts';
import {KeepController} from './keep/keep-controller.ts';
import './keep/keep-problem.ts';
import {OpenController} from './keep/open-controller.ts';
import type {Offer} from './offer.ts';
import type {Preset} from './preset/preset.ts';
import type {Draft, PromptComposer} from './prompt-composer.ts';
import './prompt-composer.ts';
import type {TalkDialogs} from './talk/talk-dialogs.ts';
import './talk/talk-dialogs.ts';
import {words} from './text/words.ts';
import {toEnd, turnList, type TurnActions} from './turn-list.ts';
import {welcome} from './welcome.ts';

/** One conversation, and where one writes. Fires `kept` with the conversation whenever a turn of it was kept. */
@customElement('postern-chat')
export class ChatView extends LitElement implements TurnActions {
  static override styles = [controls, stateLook, chatLook];

  @property({attribute: false}) session!: Session;
  @property({attribute: false}) model: Model | null = null;
  /** Null while it is not known yet. */
  @property({attribute: false}) offer: Offer | null = null;
  /** The place of the turn that is being edited. */
  @state() private editing: number | null = null;
  @query('section') private readonly scroller!: HTMLElement;
  @query('.column') private readonly column!: HTMLElement;
  @query('postern-talk') private readonly talk!: TalkDialogs;
  @query('postern-composer') private readonly composer!: PromptComposer;
  private readonly store = new ConversationStore(() => this.session.csrf);
  private readonly kept = new OpenController(this, this.store);
  private readonly keeper = new KeepController(this, this.store, (detail) =>
    this.dispatchEvent(new CustomEvent('kept', {detail})),
  );
  private readonly conversation = new ConversationController(this, (name, before, turn) =>
    this.onEnded(name, before, turn),
  );
  private readonly follow = new FollowController(this);

  /** Name of the conversation that is shown. */
  get name(): string {
    return this.conversation.name;
  }

  override focus(): void {
    void this.updateComplete.then(() => this.composer.focus());
  }

  /** Shows a conversation that was kept. */
  async open(id: string): Promise<void> {
    this.startAnew();
    const turns = await this.kept.read(id);
    if (turns !== null) {
      this.conversation.begin(id, turns);
      this.keeper.know(this.conversation.turns);
      await this.updateComplete;
      this.follow.takeUp();
    }
  }

  /** Begins a new conversation. */
  startAnew(): void {
    this.kept.leave();
    this.editing = null;
    this.conversation.begin();
    this.keeper.know([]);
    this.follow.rest();
    void this.composer?.clear();
    this.composer?.focus();
  }

  /** Ends the answer that is open; false where none is. */
  stop(): boolean {
    const open = this.conversation.busy;
    this.conversation.stop();
    return open;
  }

  override render() {
    const {turns, busy} = this.conversation;
    return html`
      <section tabindex="0" aria-label=${words.page.conversation}>
        <div class="column ${turns.length === 0 ? 'blank' : ''}">
          <slot></slot>
          ${this.content(turns)}
          <postern-keep-problem .failure=${this.keeper.failure}></postern-keep-problem>
        </div>
      </section>
      <div class="foot">
        ${this.follow.away ? toEnd(() => this.follow.takeUp()) : nothing}
        <postern-composer
          ?busy=${busy}
          ?ready=${this.model !== null && !this.kept.busy}
          .limits=${this.offer?.limits ?? null}
          .earlier=${filesOf(turns.slice(0, this.editing ?? undefined))}
          .editing=${this.editing === null ? null : turns.length - this.editing - 1}
          @send=${(event: CustomEvent<Draft>) => this.send(event.detail)}
          @stop=${() => this.conversation.stop()}
          @presets=${() => this.fill(null)}
          ?templates=${(this.offer?.presets.length ?? 0) > 0}
          @keep=${() => (this.editing = null)}
          @last=${() => this.edit(turns.length - 1)}
        ></postern-composer>
      </div>
      <postern-talk .csrf=${this.session.csrf} .offer=${this.offer}></postern-talk>
      <postern-voice .turn=${turns.at(-1) ?? null}></postern-voice>
    `;
  }

  protected override firstUpdated(): void {
    this.follow.watch(this.scroller, this.column);
  }

  private content(turns: readonly Turn[]) {
    if (this.kept.busy) {
      return loadingState();
    }
    if (this.kept.failure !== null) {
      return html`<postern-failure .failure=${this.kept.failure}></postern-failure>`;
    }
    return turns.length === 0
      ? welcome(this.offer, (preset) => void this.fill(preset))
      : turnList(turns, this.conversation.busy, this);
  }

  /** Sends, and asks first where later questions would be lost. */
  private async send(draft: Draft): Promise<void> {
    const {turns} = this.conversation;
    const at = this.editing ?? turns.length;
    if (this.model !== null && (at + 1 >= turns.length || (await this.talk.mayDrop()))) {
      this.editing = null;
      this.follow.takeUp();
      void this.composer.clear();
      await this.conversation.send(draft, this.model, this.session.csrf, {at});
    }
  }

  private onEnded(name: string, before: readonly Turn[], turn: Turn): void {
    void this.keeper.take(name, before, turn);
    if (turn.failure?.code === 'policy_coach') {
      void this.justify(turn);
    } else if (turn.failure?.code === 'consent_required') {
      void this.decide(turn);
    }
  }

  /** Sends the same again with a reason, where a rule asks for one. */
  async justify(turn: Turn): Promise<void> {
    const why = await this.talk.justification(turn);
    await this.again(turn, why === null ? null : {why});
  }

  /** Sends the same again with what the person says to its leaving, where the gateway asks. */
  async decide(turn: Turn): Promise<void> {
    const consent = await this.talk.consent(turn);
    await this.again(turn, consent === null ? null : {why: turn.why, consent});
  }

  /** Asks the larger model in the place of an answer that is unsure. */
  async larger(turn: Turn): Promise<void> {
    this.follow.takeUp();
    await this.again(turn, {instead: turn});
  }

  /** Asks the same in its place, or leaves it: then an unsure answer stands there again. */
  private async again(turn: Turn, way: Way | null): Promise<void> {
    const at = this.conversation.turns.findIndex((each) => each.id === turn.id);
    if (way === null) {
      this.conversation.putBack(turn);
    } else if (at >= 0) {
      await this.conversation.send(turn, turn.model, this.session.csrf, {at, instead: turn.instead, ...way});
    }
    this.composer.focus();
  }

  /** Lets a template be filled in, and puts what comes of it into the composer. */
  private async fill(preset: Preset | null): Promise<void> {
    const prompt = await this.talk.fromPreset(preset);
    if (prompt !== null) {
      await this.updateComplete;
      await this.composer.write(prompt);
    }
  }

  readonly report = (turn: Turn, finding: Finding): void => this.talk.report(turn, finding);

  readonly retry = (): void => {
    if (this.model !== null) {
      this.follow.takeUp();
      void this.conversation.retry(this.model, this.session.csrf);
      this.composer.focus();
    }
  };

  edit(at: number): void {
    const turn = this.conversation.turns[at];
    if (turn !== undefined) {
      this.conversation.stop();
      this.editing = at;
      void this.composer.write(turn.prompt, turn.files);
    }
  }
}
