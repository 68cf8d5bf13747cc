import {css, html, LitElement} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {controls} from '../shared/look/controls.ts';
import {copyIcon} from '../shared/look/icons.ts';

const SHOWN_MILLIS = 2000;

/** Code in an answer, with a button that copies it. */
@customElement('postern-code')
export class CodeBlock extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--sunken);
        overflow: hidden;
      }

      header {
        display: flex;
        align-items: center;
        justify-content: space-between;
        min-height: 2.25rem;
        padding-left: var(--space-3);
        border-bottom: 1px solid var(--line);
        font-size: 0.75rem;
        color: var(--ink-soft);
      }

      .button {
        font-size: 0.75rem;
      }

      svg {
        width: 0.9375rem;
        height: 0.9375rem;
      }

      pre {
        margin: 0;
        padding: var(--space-3);
        overflow-x: auto;
        font: 0.8125rem / 1.55 var(--font-code);
        tab-size: 4;
      }

      pre:focus-visible {
        outline-offset: -2px;
      }
    `,
  ];

  @property({attribute: false}) code = '';
  @property({attribute: false}) language = '';
  @state() private told = '';

  override render() {
    return html`
      <header>
        <span>${this.language === '' ? 'Code' : this.language}</span>
        <button type="button" class="button quiet" @click=${this.copy}>
          ${copyIcon} ${this.told === '' ? 'Copy' : this.told}
        </button>
        <span class="unseen" role="status">${this.told}</span>
      </header>
      <pre tabindex="0" role="region" aria-label="Code"><code>${this.code}</code></pre>
    `;
  }

  private readonly copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(this.code);
      this.told = 'Copied';
    } catch {
      this.told = 'Could not copy';
    }
    setTimeout(() => (this.told = ''), SHOWN_MILLIS);
  };
}
