import {css, html, LitElement} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {controls, inputs} from '../shared/look/controls.ts';
import {copyIcon} from '../shared/look/icons.ts';
import '../shared/notice-box.ts';
import '../shared/parts/dialog-box.ts';
import {fieldLook} from '../shared/parts/field.ts';
import type {MadeKey} from './wire/key.ts';
import {words} from './words.ts';

/** Shows a secret, this once, and how it is used. Fires `close`. */
@customElement('postern-made-key')
export class MadeKeyDialog extends LitElement {
  static override styles = [
    controls,
    inputs,
    fieldLook,
    css`
      .secret {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--space-2);
      }

      .secret input,
      code {
        font-family: var(--font-code);
        font-size: 0.8125rem;
      }

      dl {
        display: grid;
        gap: var(--space-1);
        margin-top: var(--space-2);
        font-size: var(--text-small);
      }

      dt {
        font-size: 0.75rem;
        color: var(--ink-soft);
      }

      dd {
        overflow-wrap: anywhere;
      }

      h3 {
        font-size: var(--text-body);
      }

      @media (max-width: 30rem) {
        .secret {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @property({attribute: false}) made!: MadeKey;
  @state() private told = '';
  @query('#key') private readonly field!: HTMLInputElement;

  override render() {
    const {key, text} = this.made;
    const {made} = words;
    return html`<postern-dialog heading="${made.heading}: ${key.name}" @close=${this.close}>
      <div class="form">
        <postern-notice tone="mask">${made.once}</postern-notice>
        <div class="field">
          <label for="key">${made.key}</label>
          <div class="secret">
            <input class="input" id="key" readonly autofocus autocomplete="off" spellcheck="false" .value=${text} @focus=${this.select} />
            <button type="button" class="button strong" @click=${this.copy}>${copyIcon} ${made.copy}</button>
          </div>
          <p class="hint" role="status">${this.told}</p>
        </div>
        <div>
          <h3>${made.use}</h3>
          <p class="hint">${made.useText}</p>
          <dl>
            <dt>${made.openai}</dt>
            <dd><code>${location.origin}/v1</code></dd>
            <dt>${made.anthropic}</dt>
            <dd><code>${location.origin}</code></dd>
          </dl>
        </div>
        <div class="acts end">
          <button type="button" class="button" @click=${this.close}>${made.done}</button>
        </div>
      </div>
    </postern-dialog>`;
  }

  private readonly select = (): void => {
    this.field.select();
  };

  private readonly copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(this.made.text);
      this.told = words.made.copied;
    } catch {
      this.select();
      this.told = words.made.notCopied;
    }
  };

  private readonly close = (): void => {
    this.dispatchEvent(new CustomEvent('close'));
  };
}
