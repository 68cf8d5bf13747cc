import {css, html, LitElement, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {badges, zoneBadge} from '../../shared/look/badge.ts';
import {controls} from '../../shared/look/controls.ts';
import '../../shared/parts/dialog-box.ts';
import type {Failure} from '../../shared/wire/failure.ts';
import {words} from '../text/words.ts';
import {talkLook} from './talk-look.ts';

/**
 * A prompt would leave for a model further away: shows what would go out, as policy rewrites it, and where to. Fires `decide` with
 * whether it may, or `close`.
 */
@customElement('postern-consent')
export class ConsentDialog extends LitElement {
  static override styles = [
    controls,
    badges,
    talkLook,
    css`
      .texts {
        max-height: 16rem;
        overflow-y: auto;
        padding: var(--space-3);
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--sunken);
      }

      .text {
        margin: 0;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
        font: inherit;
      }

      .text + .text {
        margin-top: var(--space-3);
        padding-top: var(--space-3);
        border-top: 1px solid var(--line);
      }
    `,
  ];

  @property({attribute: false}) failure!: Failure;
  /** Whether the person asked for the larger model. */
  @property({type: Boolean}) wanted = false;

  override render() {
    const say = words.consent;
    const {departure} = this.failure;
    if (departure === null) {
      return nothing;
    }
    const {model, zone, promptPrice, answerPrice, near, texts} = departure;
    return html`<postern-dialog heading=${say.heading} wide @close=${this.close}>
      <div class="form">
        <p>${this.wanted ? say.wanted(near) : say.what(near)}</p>
        <p><strong>${model}</strong> ${zoneBadge(zone)}</p>
        ${promptPrice === null && answerPrice === null
          ? nothing
          : html`<p>${say.price(String(promptPrice ?? '–'), String(answerPrice ?? '–'))}</p>`}
        <h3 id="texts">${say.texts}</h3>
        <div class="texts" role="region" tabindex="0" aria-labelledby="texts">
          ${texts.map((each) => html`<p class="text">${each.text}</p>`)}
        </div>
        <div class="acts end">
          <button type="button" class="button" autofocus @click=${() => this.decide(false)}>${say.near(near)}</button>
          <button type="button" class="button strong" @click=${() => this.decide(true)}>${say.send(model)}</button>
        </div>
      </div>
    </postern-dialog>`;
  }

  private decide(yes: boolean): void {
    this.dispatchEvent(new CustomEvent('decide', {detail: yes}));
  }

  private readonly close = (): void => {
    this.dispatchEvent(new CustomEvent('close'));
  };
}
