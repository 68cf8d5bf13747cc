import {html, LitElement, nothing} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import '../confirm-dialog.ts';
import {controls, inputs} from '../../shared/look/controls.ts';
import {editIcon, exportIcon, moreIcon, trashIcon} from '../../shared/look/icons.ts';
import {words} from '../text/words.ts';
import {ConversationStore} from './conversation-store.ts';
import {itemLook} from './item-look.ts';
import type {KeptConversation} from './kept-conversation.ts';

/** One conversation of the list: opens it, renames it, takes it along as a file, deletes it. Fires `open`, `rename`, `delete`. */
@customElement('postern-conversation')
export class ConversationItem extends LitElement {
  static override styles = [controls, inputs, itemLook];

  @property({attribute: false}) conversation!: KeptConversation;
  /** What stands around the words that were looked for. */
  @property({attribute: false}) excerpt = '';
  @property({type: Boolean}) current = false;
  @state() private expanded = false;
  @state() private state: 'shown' | 'renaming' | 'deleting' = 'shown';
  @query('input') private readonly field!: HTMLInputElement | null;

  override render() {
    const {title} = this.conversation;
    return html`
      ${
        this.state === 'renaming'
          ? this.form(title)
          : html`<div class="line ${this.current ? 'current' : ''}">
              <button type="button" class="open" aria-current=${this.current ? 'true' : nothing} @click=${this.open}>
                <span class="title">${title}</span>
                ${this.excerpt === '' ? nothing : html`<span class="excerpt">${this.excerpt}</span>`}
              </button>
              <button
                type="button"
                class="button quiet more"
                aria-label=${words.side.actions(title)}
                title=${words.side.actions(title)}
                aria-expanded=${this.expanded}
                @click=${() => (this.expanded = !this.expanded)}
              >
                ${moreIcon}
              </button>
            </div>`
      }
      ${this.expanded && this.state !== 'renaming' ? this.actions() : nothing}
      ${this.state === 'deleting' ? this.question(title) : nothing}
    `;
  }

  private actions() {
    const {rename, markdown, json, remove} = words.side;
    const {id} = this.conversation;
    return html`<div class="actions">
      <button type="button" class="button quiet" @click=${this.startRenaming}>${editIcon} ${rename}</button>
      <a class="button quiet" download href=${ConversationStore.file(id, 'markdown')}>${exportIcon} ${markdown}</a>
      <a class="button quiet" download href=${ConversationStore.file(id, 'json')}>${exportIcon} ${json}</a>
      <button type="button" class="button quiet" @click=${() => (this.state = 'deleting')}>${trashIcon} ${remove}</button>
    </div>`;
  }

  private form(title: string) {
    return html`<form class="rename" @submit=${this.onRename} @keydown=${this.onKey}>
      <label class="unseen" for="title">${words.side.title}</label>
      <input class="input" id="title" maxlength="120" required autocomplete="off" .value=${title} />
      <button class="button strong">${words.side.save}</button>
    </form>`;
  }

  private question(title: string) {
    return html`<postern-confirm
      heading=${words.side.removeQuestion(title)}
      text=${words.side.removeText}
      action=${words.side.remove}
      @confirm=${this.delete}
      @close=${() => (this.state = 'shown')}
    ></postern-confirm>`;
  }

  private readonly open = (): void => {
    this.dispatchEvent(new CustomEvent('open'));
  };

  private readonly startRenaming = async (): Promise<void> => {
    this.state = 'renaming';
    await this.updateComplete;
    this.field?.select();
    this.field?.focus();
  };

  private readonly onRename = (event: Event): void => {
    event.preventDefault();
    const title = this.field?.value.trim() ?? '';
    this.close();
    if (title !== '' && title !== this.conversation.title) {
      this.dispatchEvent(new CustomEvent('rename', {detail: title}));
    }
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      this.close();
    }
  };

  private close(): void {
    this.state = 'shown';
    this.expanded = false;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.open')?.focus());
  }

  private readonly delete = (): void => {
    this.state = 'shown';
    this.dispatchEvent(new CustomEvent('delete'));
  };
}
