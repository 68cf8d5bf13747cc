import {css, html, LitElement, nothing, type TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {controls} from '../shared/look/controls.ts';
import {keptFor} from './keep/kept-for.ts';
import type {Offer} from './offer.ts';
import './preset/preset-list.ts';
import type {Preset} from './preset/preset.ts';
import {words} from './text/words.ts';

/** What an empty conversation shows: ways to begin, in the slot, and what happens to what one writes. */
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

      slot {
        display: block;
        margin: var(--space-4) 0 var(--space-6);
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

  /** How long a conversation is kept after its last answer. */
  @property({attribute: false}) keepSeconds: number | null = null;

  override render() {
    const say = words.welcome;
    return html`
      <h1>${say.heading}</h1>
      <slot></slot>
      <dl>
        <div>
          <dt>${say.checked}</dt>
          <dd>${say.checkedText}</dd>
        </div>
        <div>
          <dt>${say.placed}</dt>
          <dd>${say.placedText}</dd>
        </div>
        <div>
          <dt>${say.kept}</dt>
          <dd>${this.keepSeconds === null ? nothing : say.keptText(keptFor(this.keepSeconds))}</dd>
        </div>
      </dl>
    `;
  }
}

/** The same with the templates to begin with. */
export function welcome(offer: Offer | null, pick: (preset: Preset) => void): TemplateResult {
  return html`<postern-welcome .keepSeconds=${offer?.limits.keepSeconds ?? null}
    ><postern-presets
      .presets=${offer?.presets ?? []}
      @pick=${(event: CustomEvent<Preset>) => pick(event.detail)}
    ></postern-presets
  ></postern-welcome>`;
}
