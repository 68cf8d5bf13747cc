import {css, html, LitElement} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {controls} from '../look/controls.ts';
import {closeIcon} from '../look/icons.ts';
import {words} from '../text/words.ts';
import {focused} from './focus.ts';

/**
 * A dialog in front of the page, open for as long as it is in the document: `${asking ? html`<postern-dialog
 * heading="…" @close=${…}>…</postern-dialog>` : nothing}`. The rest of the page is inert meanwhile. Escape and the
 * button fire `close`; the focus is on the first field, if there is one. Whoever shows the dialog takes it away, and the focus returns to where it was.
 */
@customElement('postern-dialog')
export class DialogBox extends LitElement {
  static override styles = [
    controls,
    css`
      dialog {
        width: min(36rem, calc(100vw - 2rem));
        max-height: calc(100dvh - 2rem);
        padding: 0;
        border: 1px solid var(--line);
        border-radius: var(--radius-large);
        background: var(--surface);
        box-shadow: var(--shadow);
        color: var(--ink);
        overflow: hidden;
      }

      dialog[open] {
        display: flex;
        flex-direction: column;
      }

      .wide {
        width: min(60rem, calc(100vw - 2rem));
      }

      dialog::backdrop {
        background: var(--veil);
      }

      .head {
        display: flex;
        align-items: start;
        justify-content: space-between;
        gap: var(--space-3);
        padding: var(--space-4) var(--space-4) var(--space-2) var(--space-5);
      }

      h2 {
        padding-top: 0.15rem;
        font-size: var(--text-large);
        line-height: 1.35;
        overflow-wrap: anywhere;
      }

      .head .button {
        width: 2rem;
        padding: 0;
      }

      .body {
        padding: 0 var(--space-5) var(--space-5);
        overflow-y: auto;
      }
    `,
  ];

  @property() heading = '';
  @property({type: Boolean}) wide = false;
  @query('dialog') private readonly dialog!: HTMLDialogElement;
  private origin: HTMLElement | null = null;

  override render() {
    return html`<dialog class=${this.wide ? 'wide' : ''} aria-labelledby="heading" @cancel=${this.onCancel}>
      <div class="head">
        <h2 id="heading">${this.heading}</h2>
        <button type="button" class="button quiet" aria-label=${words.dialog.close} @click=${this.close}>
          ${closeIcon}
        </button>
      </div>
      <div class="body"><slot></slot></div>
    </dialog>`;
  }

  override firstUpdated(): void {
    this.origin = focused();
    this.dialog.showModal();
    const first = this.querySelector<HTMLElement>('[autofocus]') ?? this.querySelector<HTMLElement>('input, textarea, select');
    first?.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    const origin = this.origin;
    // After the page has been drawn without the dialog, or what is behind it could not take the focus.
    queueMicrotask(() => origin?.isConnected === true && origin.focus());
  }

  private readonly onCancel = (event: Event): void => {
    event.preventDefault();
    this.close();
  };

  private readonly close = (): void => {
    this.dispatchEvent(new CustomEvent('close'));
  };
}
