import {css, html, LitElement} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {controls} from '../../shared/look/controls.ts';
import {words} from '../text/words.ts';
import type {Preset} from './preset.ts';

/** The templates to choose from. Arrows go from one to the next. Fires `pick` with a preset. */
@customElement('postern-presets')
export class PresetList extends LitElement {
  static override styles = [
    controls,
    css`
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(13rem, 100%), 1fr));
        gap: var(--space-2);
        padding: 0;
        list-style: none;
      }

      .pick {
        display: grid;
        align-content: start;
        gap: 0.15rem;
        width: 100%;
        height: 100%;
        padding: var(--space-3);
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--surface);
        text-align: left;
        cursor: pointer;
      }

      .pick:hover {
        border-color: var(--accent);
        background: var(--accent-soft);
      }

      strong {
        font-size: var(--text-small);
      }

      .about {
        font-size: 0.75rem;
        line-height: 1.4;
        color: var(--ink-soft);
      }
    `,
  ];

  @property({attribute: false}) presets: readonly Preset[] = [];

  override focus(): void {
    void this.updateComplete.then(() => this.first()?.focus());
  }

  private first(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.pick');
  }

  override render() {
    return html`<ul aria-label=${words.preset.heading} @keydown=${this.onKey}>
      ${this.presets.map(
        (preset) =>
          html`<li>
            <button type="button" class="pick" @click=${() => this.pick(preset)}>
              <strong>${preset.title}</strong><span class="about">${preset.about}</span>
            </button>
          </li>`,
      )}
    </ul>`;
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const step = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1}[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const all = [...this.renderRoot.querySelectorAll<HTMLElement>('.pick')];
      const at = all.findIndex((each) => each.matches(':focus'));
      all[(at + step + all.length) % all.length]?.focus();
    }
  };

  private pick(preset: Preset): void {
    this.dispatchEvent(new CustomEvent('pick', {detail: preset}));
  }
}
