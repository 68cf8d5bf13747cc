import {css, html, LitElement, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {controls} from '../../shared/look/controls.ts';
import {closeIcon, fileIcon} from '../../shared/look/icons.ts';
import {words} from '../text/words.ts';
import type {Attachment} from './attachment.ts';
import {inWords} from './size.ts';

/** Files beside a prompt. Fires `remove` with the place of the one to take away. */
@customElement('postern-files')
export class FileChips extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }

      ul {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        padding: 0;
        list-style: none;
      }

      li {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        max-width: 100%;
        min-height: 2rem;
        padding: 0 var(--space-2) 0 var(--space-3);
        border: 1px solid var(--line);
        border-radius: 1rem;
        background: var(--sunken);
        font-size: var(--text-small);
      }

      li:not(.removable) {
        padding-right: var(--space-3);
      }

      .name {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .size {
        flex: none;
        color: var(--ink-soft);
      }

      .note {
        color: var(--ink-soft);
      }

      .button {
        width: 1.5rem;
        min-height: 1.5rem;
        padding: 0;
        border-radius: 50%;
      }

      svg {
        width: 0.9375rem;
        height: 0.9375rem;
      }
    `,
  ];

  @property({attribute: false}) files: readonly Attachment[] = [];
  /** How many more are being read. */
  @property({attribute: false}) reading = 0;
  @property({type: Boolean}) removable = false;

  override render() {
    const {files, reading, removable} = this;
    return html`${
        files.length === 0 && reading === 0
          ? nothing
          : html`<ul aria-label=${words.files.list}>
              ${files.map((file, at) => this.chip(file, at))}
              ${reading === 0 ? nothing : html`<li>${words.files.reading} …</li>`}
            </ul>`
      }
      ${removable ? html`<span class="unseen" role="status">${this.news()}</span>` : nothing}`;
  }

  private chip(file: Attachment, at: number) {
    return html`<li class=${this.removable ? 'removable' : ''}>
      ${fileIcon}<span class="name" title=${file.name}>${file.name}</span
      ><span class="size">${inWords(file.size)}</span>
      ${file.data === null ? html`<span class="note">${words.files.notKept}</span>` : nothing}
      ${this.removable ? this.removal(file.name, at) : nothing}
    </li>`;
  }

  private removal(name: string, at: number) {
    const label = words.files.remove(name);
    return html`<button
      type="button"
      class="button quiet"
      aria-label=${label}
      title=${label}
      @click=${() => this.dispatchEvent(new CustomEvent('remove', {detail: at}))}
    >
      ${closeIcon}
    </button>`;
  }

  private news(): string {
    const last = this.files.at(-1);
    return last === undefined ? '' : words.files.attached(last.name);
  }
}
