import {html, LitElement, nothing} from 'lit';
import {customElement, query, state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import '../shared/failure-notice.ts';
import {controls} from '../shared/look/controls.ts';
import {downIcon, newIcon} from '../shared/look/icons.ts';
import '../shared/notice-box.ts';
import '../shared/page-header.ts';
import type {Failure} from '../shared/wire/failure.ts';
import {failureBehind} from '../shared/wire/http.ts';
import {readModels, type Model} from '../shared/wire/model.ts';
import {readSession, type Session} from '../shared/wire/session.ts';
import './answer-voice.ts';
import {readLimits, type Limits} from './attach/limits.ts';
import {ConversationController} from './chat/conversation-controller.ts';
import {announcedTypes, newFindings, type Turn} from './chat/conversation.ts';
import {FollowController} from './follow-controller.ts';
import './model-picker.ts';
import {pageLook} from './page-look.ts';
import type {Draft, PromptComposer} from './prompt-composer.ts';
import './prompt-composer.ts';
import './turn-view.ts';
import './welcome.ts';

/** The assistant: a conversation, and where one writes. */
@customElement('postern-assistant')
export class AssistantPage extends LitElement {
  static override styles = [controls, pageLook];

  private readonly conversation = new ConversationController(this);
  private readonly follow = new FollowController(this);
  @state() private session: Session | null = null;
  @state() private models: readonly Model[] | null = null;
  @state() private model: Model | null = null;
  @state() private limits: Limits | null = null;
  /** The place of the turn that is being edited. */
  @state() private editing: number | null = null;
  @state() private failure: Failure | null = null;
  @query('section') private readonly scroller!: HTMLElement;
  @query('.column') private readonly column!: HTMLElement;
  @query('postern-composer') private readonly composer!: PromptComposer;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.onKey);
    void this.begin();
  }

  override render() {
    const {turns} = this.conversation;
    return html`
      <postern-header current="/" tools .session=${this.session} @skip=${() => this.composer.focus()}>
        ${this.tools(turns)}
      </postern-header>
      <main>
        <section tabindex="0" aria-label="Conversation">
          <div class="column ${turns.length === 0 ? 'empty' : ''}">
            ${this.problem()} ${turns.length === 0 ? this.welcome() : this.turns(turns)}
          </div>
        </section>
        <div class="foot" ?hidden=${this.shutOut}>
          ${this.follow.away ? this.toEnd() : nothing}
          <postern-composer
            ?busy=${this.conversation.busy}
            ?ready=${this.model !== null}
            .limits=${this.limits}
            .earlier=${this.earlierFiles()}
            .editing=${this.editing === null ? null : turns.length - this.editing - 1}
            @send=${(event: CustomEvent<Draft>) => this.send(event.detail)}
            @stop=${() => this.conversation.stop()}
            @keep=${() => (this.editing = null)}
            @last=${() => this.edit(turns.length - 1)}
          ></postern-composer>
        </div>
      </main>
      <postern-voice .turn=${turns.at(-1) ?? null}></postern-voice>
    `;
  }

  protected override firstUpdated(): void {
    this.follow.watch(this.scroller, this.column);
  }

  /** Whether somebody is logged in who may not ask. */
  private get shutOut(): boolean {
    return this.session?.roles.includes('employee') === false;
  }

  private tools(turns: readonly Turn[]) {
    return html`<div class="tools">
      <postern-model-picker
        .models=${this.models ?? []}
        .model=${this.model}
        @pick=${(event: CustomEvent<Model>) => (this.model = event.detail)}
      ></postern-model-picker>
      ${
        turns.length === 0
          ? nothing
          : html`<button type="button" class="button" aria-label="New chat" title="New chat" @click=${this.startAnew}>
              ${newIcon}<span>New chat</span>
            </button>`
      }
    </div>`;
  }

  private problem() {
    if (this.failure !== null) {
      return html`<postern-failure .failure=${this.failure} actions @retry=${this.begin}></postern-failure>`;
    }
    if (this.shutOut) {
      return html`<postern-notice heading="The assistant is not open to your account">
        It needs the role employee. Ask the people who look after your accounts.
      </postern-notice>`;
    }
    return this.models?.length === 0
      ? html`<postern-notice heading="No model is open to you">
          Your groups may not use any of the models yet. Ask the people who look after Postern.
        </postern-notice>`
      : nothing;
  }

  private welcome() {
    return this.shutOut
      ? nothing
      : html`<postern-welcome
          @start=${(event: CustomEvent<string>) => this.composer.write(event.detail)}
        ></postern-welcome>`;
  }

  private turns(turns: readonly Turn[]) {
    const types = announcedTypes(turns);
    return html`<h1 class="unseen">Conversation</h1>
      ${repeat(
        turns,
        (turn) => turn.id,
        (turn, at) =>
          html`<postern-turn
            .turn=${turn}
            .fresh=${newFindings(turns, at)}
            .types=${types}
            ?last=${at === turns.length - 1}
            ?busy=${this.conversation.busy}
            @retry=${this.retry}
            @edit=${() => this.edit(at)}
          ></postern-turn>`,
      )}`;
  }

  private toEnd() {
    return html`<button type="button" class="button to-end" @click=${this.goToEnd}>${downIcon} To the end</button>`;
  }

  private readonly begin = async (): Promise<void> => {
    this.failure = null;
    try {
      this.session ??= await readSession();
      if (!this.shutOut) {
        [this.models, this.limits] = await Promise.all([readModels(), readLimits()]);
        this.model = this.models[0] ?? null;
        this.composer.focus();
      }
    } catch (thrown) {
      this.failure = failureBehind(thrown);
    }
  };

  /** Files that go along with the next question, because the conversation is sent whole. */
  private earlierFiles() {
    return this.conversation.turns
      .slice(0, this.editing ?? undefined)
      .flatMap((turn) => turn.files.filter((file) => file.data !== null));
  }

  private send(draft: Draft): void {
    if (this.model !== null && this.session !== null) {
      const at = this.editing ?? this.conversation.turns.length;
      this.editing = null;
      this.follow.takeUp();
      void this.conversation.send(draft, this.model, this.session.csrf, at);
      void this.composer.clear();
    }
  }

  private readonly retry = (): void => {
    if (this.model !== null && this.session !== null) {
      this.follow.takeUp();
      void this.conversation.retry(this.model, this.session.csrf);
      this.composer.focus();
    }
  };

  private edit(at: number): void {
    const turn = this.conversation.turns[at];
    if (turn !== undefined) {
      this.conversation.stop();
      this.editing = at;
      void this.composer.write(turn.prompt, turn.files);
    }
  }

  private readonly startAnew = (): void => {
    this.editing = null;
    this.conversation.begin();
    this.follow.rest();
    this.composer.focus();
  };

  private readonly goToEnd = (): void => {
    this.follow.takeUp();
    this.composer.focus();
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.conversation.busy) {
      this.conversation.stop();
      this.composer.focus();
    }
  };
}
