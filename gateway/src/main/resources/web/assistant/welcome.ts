import {css, html, LitElement} from 'lit';
import {customElement} from 'lit/decorators.js';
import {controls} from '../shared/look/controls.ts';

const STARTERS: readonly (readonly [name: string, prompt: string])[] = [
  ['Summarise a text', 'Summarise the following text in five sentences:\n\n'],
  ['Draft an e-mail', 'Draft a short, friendly e-mail that says: '],
  ['Refine wording', 'Make this clearer and shorter without changing what it says:\n\n'],
  ['Explain something', 'Explain in plain words, with an example: '],
];

/** What an empty conversation shows: ways to begin, and what happens to what one writes. Fires `start` with a text. */
@customElement('postern-welcome')
export class Welcome extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }

      h1 {
        font-size: var(--text-title);
        font-weight: 650;
        letter-spacing: -0.015em;
        line-height: 1.25;
      }

      .starters {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        margin: var(--space-4) 0 var(--space-6);
      }

      .starters .button {
        border-color: var(--line);
        border-radius: 1.25rem;
        padding: 0 var(--space-4);
      }

      dl {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr));
        gap: var(--space-4) var(--space-5);
        padding-top: var(--space-4);
        border-top: 1px solid var(--line);
        font-size: var(--text-small);
      }

      dt {
        font-weight: 600;
      }

      dd {
        color: var(--ink-soft);
      }
    `,
  ];

  override render() {
    return html`
      <h1>What can I help you with?</h1>
      <div class="starters">
        ${STARTERS.map(
          ([name, prompt]) =>
            html`<button type="button" class="button" @click=${() => this.start(prompt)}>${name}</button>`,
        )}
      </div>
      <dl>
        <div>
          <dt>Checked</dt>
          <dd>Company policy reads every prompt and answer. What it masks or stops is shown where it happens.</dd>
        </div>
        <div>
          <dt>Placed</dt>
          <dd>The badge beside the model says where it runs: here, in the data centre or outside.</dd>
        </div>
        <div>
          <dt>Recorded</dt>
          <dd>Every request is written to the audit trail. This page itself keeps nothing once you close it.</dd>
        </div>
      </dl>
    `;
  }

  private start(prompt: string): void {
    this.dispatchEvent(new CustomEvent('start', {detail: prompt}));
  }
}
