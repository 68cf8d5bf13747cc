import {css, html, LitElement, nothing} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {controls} from '../look/controls.ts';
import {closeIcon, shieldIcon} from '../look/icons.ts';
import {words} from '../text/words.ts';

const EVENT = 'postern-news';

/** Says that something was done, in a line at the lower edge that screen readers hear; a page has one `<postern-news>`. */
export function tell(text: string): void {
  globalThis.dispatchEvent(new CustomEvent(EVENT, {detail: text}));
}

/** The last thing that was done. It stays until the next one, or until it is dismissed. */
@customElement('postern-news')
export class News extends LitElement {
  static override styles = [
    controls,
    css`
      [role='status'] {
        position: fixed;
        inset: auto var(--space-4) var(--space-4);
        z-index: 2;
        display: flex;
        justify-content: center;
        pointer-events: none;
      }

      .line {
        display: flex;
        align-items: center;
        gap: var(--space-3);
        max-width: 40rem;
        padding: var(--space-2) var(--space-2) var(--space-2) var(--space-4);
        border: 1px solid var(--accent);
        border-radius: var(--radius-large);
        background: var(--surface);
        box-shadow: var(--shadow);
        font-size: var(--text-small);
        pointer-events: auto;
      }

      .line > svg {
        color: var(--accent);
      }

      .button {
        padding: 0 var(--space-2);
      }
    `,
  ];

  @state() private text = '';

  override connectedCallback(): void {
    super.connectedCallback();
    globalThis.addEventListener(EVENT, this.onNews);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    globalThis.removeEventListener(EVENT, this.onNews);
  }

  override render() {
    return html`<div role="status">
      ${
        this.text === ''
          ? nothing
          : html`<div class="line">
              ${shieldIcon}<span>${this.text}</span>
              <button type="button" class="button quiet" aria-label=${words.news.dismiss} @click=${this.dismiss}>
                ${closeIcon}
              </button>
            </div>`
      }
    </div>`;
  }

  private readonly onNews = (event: Event): void => {
    this.text = (event as CustomEvent<string>).detail;
  };

  private readonly dismiss = (): void => {
    this.text = '';
  };
}
