import {css, html, LitElement} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {controls} from '../shared/look/controls.ts';
import '../shared/parts/dialog-box.ts';
import {words as shared} from '../shared/text/words.ts';

/** Asks before something is lost. Fires `confirm` or `close`; in the document for as long as it asks. */
@customElement('postern-confirm')
export class ConfirmDialog extends LitElement {
  static override styles = [
    controls,
    css`
      .actions {
        display: flex;
        flex-wrap: wrap;
        justify-content: end;
        gap: var(--space-2);
        margin-top: var(--space-5);
      }
    `,
  ];

  @property() heading = '';
  @property() text = '';
  /** What the button says that does it. */
  @property() action = '';

  override render() {
    return html`<postern-dialog heading=${this.heading} @close=${() => this.fire('close')}>
      <p>${this.text}</p>
      <div class="actions">
        <button type="button" class="button" autofocus @click=${() => this.fire('close')}>${shared.dialog.cancel}</button>
        <button type="button" class="button grave" @click=${() => this.fire('confirm')}>${this.action}</button>
      </div>
    </postern-dialog>`;
  }

  private fire(name: 'confirm' | 'close'): void {
    this.dispatchEvent(new CustomEvent(name));
  }
}
