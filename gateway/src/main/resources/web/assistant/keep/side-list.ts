import {html, LitElement, nothing} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import '../confirm-dialog.ts';
import '../../shared/failure-notice.ts';
import {controls, inputs} from '../../shared/look/controls.ts';
import {closeIcon, searchIcon} from '../../shared/look/icons.ts';
import {tell} from '../../shared/parts/news.ts';
import {loadingState, stateLook} from '../../shared/parts/states.ts';
import type {Failure} from '../../shared/wire/failure.ts';
import {failureBehind} from '../../shared/wire/http.ts';
import {words} from '../text/words.ts';
import './conversation-item.ts';
import type {ConversationStore} from './conversation-store.ts';
import {ListController} from './list-controller.ts';
import {byAge, type KeptConversation} from './kept-conversation.ts';
import {keptFor} from './kept-for.ts';
import {sideLook} from './side-look.ts';

/** A person's conversations, newest first, and a search in them. Fires `open` with an id, `gone` with those deleted, `leave`. */
@customElement('postern-side')
export class SideList extends LitElement {
  static override styles = [controls, inputs, stateLook, sideLook];

  @property({attribute: false}) store!: ConversationStore;
  /** Id of the conversation that is shown. */
  @property() current = '';
  /** How long a conversation is kept after its last answer; null while it is not known. */
  @property({attribute: false}) keepSeconds: number | null = null;
  @state() private asking = false;
  @state() private failure: Failure | null = null;
  @query('input[type=search]') private readonly field!: HTMLInputElement;
  private readonly list = new ListController(this, () => this.store);

  override focus(): void {
    void this.updateComplete.then(() => this.field.focus());
  }

  /** A turn of it was kept: it is the newest now. */
  renew(conversation: KeptConversation): void {
    this.list.renew(conversation);
  }

  override render() {
    const say = words.side;
    return html`<div class="side">
        <div class="top">
          <h1>${say.heading}</h1>
          <button type="button" class="button quiet" aria-label=${say.close} title=${say.close} @click=${this.leave}>
            ${closeIcon}
          </button>
        </div>
        <form class="search" role="search" @submit=${this.onSearch}>
          <label class="unseen" for="words">${say.search}</label>
          <input
            class="input"
            id="words"
            type="search"
            maxlength="200"
            autocomplete="off"
            placeholder=${say.search}
            @input=${this.onInput}
          />
          <button class="button quiet" aria-label=${say.find} title=${say.find}>${searchIcon}</button>
        </form>
        <nav class="all" aria-label=${say.heading}>${this.content()}</nav>
        <div class="bottom">
          <p>${this.keepSeconds === null ? nothing : say.kept(keptFor(this.keepSeconds))}</p>
          ${
            this.list.conversations.length === 0
              ? nothing
              : html`<button type="button" class="button quiet" @click=${() => (this.asking = true)}>
                  ${say.deleteAll}
                </button>`
          }
        </div>
      </div>
      ${this.asking ? this.question() : nothing}`;
  }

  private content() {
    const {conversations, found, failure, loading, more} = this.list;
    const problem = failure ?? this.failure;
    if (problem !== null) {
      return html`<postern-failure .failure=${problem} actions @retry=${this.again}></postern-failure>`;
    }
    if (loading && conversations.length === 0) {
      return loadingState(6);
    }
    if (found !== null) {
      return html`<p class="news" role="status">${words.side.found(found.hits.length, found.complete)}</p>
        <ul>
          ${found.hits.map((hit) => this.item(hit.conversation, hit.excerpt))}
        </ul>`;
    }
    if (conversations.length === 0) {
      return html`<p class="none">${words.side.none}</p>`;
    }
    return html`${byAge(conversations, new Date()).map(
      ([age, group]) =>
        html`<h2>${words.side.ages[age]}</h2>
          <ul>
            ${group.map((each) => this.item(each))}
          </ul>`,
    )}${
      more
        ? html`<button type="button" class="button quiet more" @click=${() => this.list.load()}>${words.side.more}</button>`
        : nothing
    }`;
  }

  private item(conversation: KeptConversation, excerpt = '') {
    return html`<li>
      <postern-conversation
        .conversation=${conversation}
        .excerpt=${excerpt}
        ?current=${conversation.id === this.current}
        @open=${() => this.fire('open', conversation.id)}
        @rename=${(event: CustomEvent<string>) => this.change(() => this.list.rename(conversation.id, event.detail))}
        @delete=${() => this.delete(conversation.id)}
      ></postern-conversation>
    </li>`;
  }

  private question() {
    const {heading, text, action} = words.side.deleteQuestion;
    return html`<postern-confirm
      heading=${heading}
      text=${text}
      action=${action}
      @confirm=${this.deleteAll}
      @close=${() => (this.asking = false)}
    ></postern-confirm>`;
  }

  private delete(id: string): void {
    void this.change(async () => {
      await this.list.delete(id);
      tell(words.side.deleted);
      this.fire('gone', id);
    });
  }

  private readonly deleteAll = (): void => {
    this.asking = false;
    void this.change(async () => {
      await this.list.deleteAll();
      tell(words.side.allDeleted);
      this.fire('gone', '');
    });
  };

  private async change(work: () => Promise<void>): Promise<void> {
    try {
      this.failure = null;
      await work();
    } catch (thrown) {
      this.failure = failureBehind(thrown);
    }
  }

  private readonly again = (): void => {
    this.failure = null;
    void this.list.reload();
  };

  private readonly onSearch = (event: Event): void => {
    event.preventDefault();
    void this.list.search(this.field.value);
  };

  private readonly onInput = (): void => {
    if (this.field.value.trim() === '') {
      void this.list.search('');
    }
  };

  private readonly leave = (): void => this.fire('leave', '');

  private fire(name: 'open' | 'gone' | 'leave', detail: string): void {
    this.dispatchEvent(new CustomEvent(name, {detail}));
  }
}
