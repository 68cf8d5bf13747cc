import {css, html, LitElement} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {controls} from '../shared/look/controls.ts';
import './copy-button.ts';
import {words} from './text/words.ts';

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

  override render() {
    return html`
      <header>
        <span>${this.language === '' ? words.turn.code : this.language}</span>
        <postern-copy .text=${this.code}></postern-copy>
      </header>
      <pre tabindex="0" role="region" aria-label=${words.turn.code}><code>${this.code}</code></pre>
    `;
  }
}
