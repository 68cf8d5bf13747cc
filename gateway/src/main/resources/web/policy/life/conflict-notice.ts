import {css, html, LitElement} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {controls} from '../../shared/look/controls.ts';
import '../../shared/notice-box.ts';
import '../editor/code-editor.ts';
import type {Draft} from '../wire/draft.ts';
import {words} from '../words.ts';

/** Somebody else changed the draft meanwhile: both texts are kept. Fires `mine` or `theirs`, whichever is to stand. */
@customElement('postern-conflict')
export class ConflictNotice extends LitElement {
  static override styles = [
    controls,
    css`
      postern-code {
        height: 16rem;
        margin-top: var(--space-2);
      }
    `,
  ];

  @property({attribute: false}) theirs!: Draft;

  override render() {
    const {revision, editors, state, source} = this.theirs;
    return html`<postern-notice tone="mask" heading=${words.conflict.heading}>
      <p>${state === 'open' ? words.conflict.text(revision, editors.join(', ')) : words.conflict.closed}</p>
      <postern-code label=${words.conflict.theirText} .text=${source} fixed></postern-code>
      <div slot="actions">
        ${
          state === 'open'
            ? html`<button type="button" class="button" @click=${() => this.fire('mine')}>${words.conflict.mine}</button>`
            : ''
        }
        <button type="button" class="button" @click=${() => this.fire('theirs')}>${words.conflict.theirs}</button>
      </div>
    </postern-notice>`;
  }

  private fire(which: 'mine' | 'theirs'): void {
    this.dispatchEvent(new CustomEvent(which));
  }
}
