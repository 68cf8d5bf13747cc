import {css, html, LitElement} from 'lit';
import {customElement} from 'lit/decorators.js';
import {controls} from '../shared/look/controls.ts';
import '../shared/parts/dialog-box.ts';
import {words} from './text/words.ts';

/** The keys of the assistant. Fires `close`; in the document for as long as it is shown. */
@customElement('postern-help')
export class HelpDialog extends LitElement {
  static override styles = [
    controls,
    css`
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: var(--space-3) var(--space-5);
        align-items: baseline;
        font-size: var(--text-small);
      }

      dt {
        white-space: nowrap;
      }

      kbd {
        padding: 0.1em 0.45em;
        border: 1px solid var(--line-strong);
        border-bottom-width: 2px;
        border-radius: 0.3rem;
        background: var(--sunken);
        font: 0.8125rem var(--font-code);
      }
    `,
  ];

  override render() {
    return html`<postern-dialog heading=${words.help.heading} @close=${() => this.dispatchEvent(new CustomEvent('close'))}>
      <dl>
        ${words.help.keys.map(
          ([keys, text]) =>
            html`<dt>${keys.map((key, at) => html`${at === 0 ? '' : ' + '}<kbd>${key}</kbd>`)}</dt>
              <dd>${text}</dd>`,
        )}
      </dl>
    </postern-dialog>`;
  }
}
