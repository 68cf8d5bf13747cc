import {html, LitElement, nothing} from 'lit';
import {customElement, query, state} from 'lit/decorators.js';
import {controls} from '../shared/look/controls.ts';
import {helpIcon, listIcon, newIcon} from '../shared/look/icons.ts';
import '../shared/page-header.ts';
import '../shared/parts/news.ts';
import type {Failure} from '../shared/wire/failure.ts';
import {failureBehind} from '../shared/wire/http.ts';
import type {Model} from '../shared/wire/model.ts';
import {readSession, type Session} from '../shared/wire/session.ts';
import type {ChatView} from './chat-view.ts';
import './chat-view.ts';
import './help-dialog.ts';
import {nameInAddress, showInAddress} from './keep/address.ts';
import {ConversationStore} from './keep/conversation-store.ts';
import type {KeptConversation} from './keep/kept-conversation.ts';
import type {SideList} from './keep/side-list.ts';
import './keep/side-list.ts';
import './model-picker.ts';
import {readOffer, type Offer} from './offer.ts';
import {commandOf} from './page-keys.ts';
import {pageLook} from './page-look.ts';
import {pageProblem} from './page-problem.ts';
import {SideController} from './side-controller.ts';
import {words} from './text/words.ts';

/** The assistant: the conversation that is open, those that were kept, and what both need. */
@customElement('postern-assistant')
export class AssistantPage extends LitElement {
  static override styles = [controls, pageLook];

  @state() private session: Session | null = null;
  @state() private offer: Offer | null = null;
  @state() private model: Model | null = null;
  @state() private failure: Failure | null = null;
  @state() private current = '';
  @state() private helping = false;
  @query('postern-chat') private readonly chat!: ChatView | null;
  @query('postern-side') private readonly list!: SideList | null;
  private readonly side = new SideController(this);
  private readonly store = new ConversationStore(() => this.session?.csrf ?? '');

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.onKey);
    void this.begin();
  }

  override render() {
    const {session} = this;
    const open = session !== null && !this.shutOut;
    return html`
      <postern-header current="/" tools .session=${session} @skip=${() => this.chat?.focus()}>
        ${open ? this.tools() : nothing}
      </postern-header>
      <div class="desk ${open && this.side.open ? 'beside' : ''}">
        ${open && this.side.open ? this.aside() : nothing}
        <main>${open ? this.conversation(session) : this.problem()}</main>
      </div>
      <postern-news></postern-news>
      ${this.helping ? html`<postern-help @close=${() => (this.helping = false)}></postern-help>` : nothing}
    `;
  }

  /** Whether somebody is logged in who may not ask. */
  private get shutOut(): boolean {
    return this.session?.roles.includes('employee') === false;
  }

  private tools() {
    const say = words.page;
    return html`<div class="tools">
      <button
        type="button"
        class="button quiet"
        aria-label=${say.conversations}
        title=${say.conversations}
        aria-expanded=${this.side.open}
        @click=${this.toggleSide}
      >
        ${listIcon}
      </button>
      <postern-model-picker
        .models=${this.offer?.models ?? []}
        .model=${this.model}
        @pick=${(event: CustomEvent<Model>) => (this.model = event.detail)}
      ></postern-model-picker>
      <button type="button" class="button" aria-label=${say.newChat} title=${say.newChat} @click=${this.startAnew}>
        ${newIcon}<span>${say.newChat}</span>
      </button>
      <button type="button" class="button quiet" aria-label=${say.help} title=${say.help} @click=${this.help}>
        ${helpIcon}
      </button>
    </div>`;
  }

  private aside() {
    return html`<aside aria-label=${words.page.conversations}>
        <postern-side
          .store=${this.store}
          .current=${this.current}
          .keepSeconds=${this.offer?.limits.keepSeconds ?? null}
          @open=${(event: CustomEvent<string>) => this.open(event.detail)}
          @gone=${(event: CustomEvent<string>) => this.onGone(event.detail)}
          @leave=${this.toggleSide}
        ></postern-side>
      </aside>
      <button type="button" class="veil" tabindex="-1" aria-label=${words.side.close} @click=${this.toggleSide}></button>`;
  }

  private conversation(session: Session) {
    return html`<postern-chat
      ?inert=${this.side.drawer}
      .session=${session}
      .model=${this.model}
      .offer=${this.offer}
      @kept=${(event: CustomEvent<KeptConversation>) => this.onKept(event.detail)}
    >
      ${this.problem()}
    </postern-chat>`;
  }

  private problem() {
    return pageProblem(this.failure, this.shutOut, this.offer?.models.length === 0, this.begin);
  }

  private readonly begin = async (): Promise<void> => {
    this.failure = null;
    try {
      this.session ??= await readSession();
      if (!this.shutOut) {
        const name = nameInAddress();
        await this.updateComplete;
        this.chat?.focus();
        const opened = name === '' ? Promise.resolve() : this.open(name);
        this.offer = await readOffer();
        this.model = this.offer.models[0] ?? null;
        await opened;
      }
    } catch (thrown) {
      this.failure = failureBehind(thrown);
    }
  };

  private async open(id: string): Promise<void> {
    this.show(id);
    this.side.leaveDrawer();
    await this.chat?.open(id);
  }

  private readonly startAnew = (): void => {
    this.show('');
    this.side.leaveDrawer();
    this.chat?.startAnew();
  };

  private onKept(conversation: KeptConversation): void {
    if (conversation.id === this.chat?.name) {
      this.show(conversation.id);
    }
    this.list?.renew(conversation);
  }

  /** A conversation was deleted, or all where no id is given. */
  private onGone(id: string): void {
    if (id === '' || id === this.chat?.name) {
      this.show('');
      this.chat?.startAnew();
    }
  }

  private show(id: string): void {
    showInAddress((this.current = id));
  }

  private readonly toggleSide = async (): Promise<void> => {
    this.side.toggle();
    await this.updateComplete;
    (this.side.open ? this.list : this.chat)?.focus();
  };

  private readonly help = (): boolean => (this.helping = true);

  private readonly onKey = (event: KeyboardEvent): void => {
    const command = this.shutOut ? null : commandOf(event);
    if (command === 'escape') {
      this.escape();
    } else if (command !== null) {
      event.preventDefault();
      ({new: this.startAnew, side: this.toggleSide, help: this.help})[command]();
    }
  };

  private escape(): void {
    if (this.side.drawer) {
      void this.toggleSide();
    } else if (this.chat?.stop() === true) {
      this.chat.focus();
    }
  }
}
