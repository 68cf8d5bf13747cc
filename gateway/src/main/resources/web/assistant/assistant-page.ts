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
import {announcedTypes, newFindings, type Turn} from './chat/conversation.ts';
import {ConversationController} from './chat/conversation-controller.ts';
import './answer-voice.ts';
import './model-picker.ts';
import {pageLook} from './page-look.ts';
import type {PromptComposer} from './prompt-composer.ts';
import './prompt-composer.ts';
import './turn-view.ts';
import './welcome.ts';

/** Closer to the end than this, the page follows an answer as it grows. Pixels. */
const AT_END = 48;

/** The assistant: one conversation, kept in this page's memory only. */
@customElement('postern-assistant')
export class AssistantPage extends LitElement {
  static override styles = [controls, pageLook];

  private readonly conversation = new ConversationController(this);
  @state() private session: Session | null = null;
  @state() private models: readonly Model[] | null = null;
  @state() private model: Model | null = null;
  @state() private failure: Failure | null = null;
  @state() private following = true;
  private readonly growth = new ResizeObserver(() => this.keepUp());
  private lastTop = 0;
  @query('.column') private readonly column!: HTMLElement;
  @query('section') private readonly scroller!: HTMLElement;
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
        <div class="tools">
          <postern-model-picker
            .models=${this.models ?? []}
            .model=${this.model}
            @pick=${(event: CustomEvent<Model>) => (this.model = event.detail)}
          ></postern-model-picker>
          ${turns.length === 0
            ? nothing
            : html`<button type="button" class="button" aria-label="New chat" title="New chat" @click=${this.startAnew}>
                ${newIcon}<span>New chat</span>
              </button>`}
        </div>
      </postern-header>
      <main>
        <section tabindex="0" aria-label="Conversation" @scroll=${this.onScroll}>
          <div class="column ${turns.length === 0 ? 'empty' : ''}">${this.problem()} ${turns.length === 0 ? this.welcome() : this.turns(turns)}</div>
        </section>
        <div class="foot">
          ${this.following ? nothing : this.toEnd()}
          <postern-composer
            ?busy=${this.conversation.busy}
            ?ready=${this.model !== null}
            @send=${(event: CustomEvent<string>) => this.send(event.detail)}
            @stop=${() => this.conversation.stop()}
          ></postern-composer>
        </div>
      </main>
      <postern-voice .turn=${turns.at(-1) ?? null}></postern-voice>
    `;
  }

  protected override firstUpdated(): void {
    this.growth.observe(this.column);
    this.growth.observe(this.scroller);
  }

  private problem() {
    if (this.failure !== null) {
      return html`<postern-failure .failure=${this.failure}>
        <button type="button" class="button" @click=${this.begin}>Try again</button>
      </postern-failure>`;
    }
    return this.models?.length === 0
      ? html`<postern-notice heading="No model is open to you">
          Your groups may not use any of the models yet. Ask the people who look after Postern.
        </postern-notice>`
      : nothing;
  }

  private welcome() {
    return html`<postern-welcome
      @start=${(event: CustomEvent<string>) => this.composer.write(event.detail)}
    ></postern-welcome>`;
  }

  private turns(turns: readonly Turn[]) {
    const types = announcedTypes(turns);
    return html`<h1 class="unseen">Conversation</h1>
      ${repeat(
        turns,
        (turn) => turn.id,
        (turn, at) => html`<postern-turn
          .turn=${turn}
          .fresh=${newFindings(turns, at)}
          .types=${types}
          ?last=${at === turns.length - 1}
          @retry=${this.retry}
          @edit=${this.edit}
        ></postern-turn>`,
      )}`;
  }

  private toEnd() {
    return html`<button type="button" class="button to-end" @click=${this.follow}>${downIcon} To the end</button>`;
  }

  private readonly begin = async (): Promise<void> => {
    this.failure = null;
    try {
      [this.session, this.models] = await Promise.all([readSession(), readModels()]);
      this.model = this.models[0] ?? null;
      this.composer.focus();
    } catch (thrown) {
      this.failure = failureBehind(thrown);
    }
  };

  private send(prompt: string): void {
    if (this.model !== null && this.session !== null) {
      this.following = true;
      void this.conversation.send(prompt, this.model, this.session.csrf);
    }
  }

  private readonly retry = (): void => {
    if (this.model !== null && this.session !== null) {
      this.following = true;
      void this.conversation.retry(this.model, this.session.csrf);
      this.composer.focus();
    }
  };

  private readonly edit = (): void => {
    void this.composer.write(this.conversation.takeBack());
  };

  private readonly startAnew = (): void => {
    this.conversation.clear();
    this.following = true;
    this.composer.focus();
  };

  private readonly follow = (): void => {
    this.following = true;
    this.keepUp();
    this.composer.focus();
  };

  private keepUp(): void {
    if (this.following && this.conversation.turns.length > 0) {
      this.scroller.scrollTop = this.scroller.scrollHeight;
    }
  }

  /** Scrolling back stops following; coming to the end again takes it up. */
  private readonly onScroll = (): void => {
    const {scrollHeight, scrollTop, clientHeight} = this.scroller;
    const atEnd = scrollHeight - scrollTop - clientHeight < AT_END;
    this.following = atEnd || (this.following && scrollTop >= this.lastTop);
    this.lastTop = scrollTop;
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.conversation.busy) {
      this.conversation.stop();
      this.composer.focus();
    }
  };
}
