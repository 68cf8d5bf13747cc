import {css, html, LitElement} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {controls} from './look/controls.ts';
import {shieldIcon, warningIcon} from './look/icons.ts';

/** What a notice is about: something to know, something proved, something masked, something stopped. */
export type Tone = 'note' | 'fine' | 'mask' | 'stop';

/** A short message beside what it is about: a title, words in the slot, and actions. */
@customElement('postern-notice')
export class NoticeBox extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }

      .box {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: var(--space-1) var(--space-3);
        padding: var(--space-3);
        border: 1px solid var(--note-line);
        border-radius: var(--radius);
        background: var(--note-soft);
        font-size: var(--text-small);
        line-height: 1.5;
        overflow-wrap: anywhere;
      }

      .box > svg {
        margin-top: 0.05rem;
        color: var(--note);
      }

      .fine {
        border-color: var(--accent);
        background: var(--accent-soft);
      }

      .fine > svg {
        color: var(--accent);
      }

      .mask {
        border-color: var(--mask-line);
        background: var(--mask-soft);
      }

      .mask > svg {
        color: var(--mask);
      }

      .stop {
        border-color: var(--stop-line);
        background: var(--stop-soft);
      }

      .stop > svg {
        color: var(--stop);
      }

      .words {
        min-width: 0;
      }

      strong {
        display: block;
      }

      ::slotted([slot='actions']) {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        margin-top: var(--space-3);
      }
    `,
  ];

  @property() tone: Tone = 'note';
  @property() heading = '';

  override render() {
    return html`<div class="box ${this.tone}">
      ${this.tone === 'stop' ? warningIcon : shieldIcon}
      <div class="words">
        ${this.heading === '' ? '' : html`<strong>${this.heading}</strong>`}
        <slot></slot>
        <slot name="actions"></slot>
      </div>
    </div>`;
  }
}
