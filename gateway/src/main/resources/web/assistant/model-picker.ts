import {css, html, LitElement, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {badges, simulatedBadge, zoneBadge} from '../shared/look/badge.ts';
import {controls, inputs} from '../shared/look/controls.ts';
import {words} from './text/words.ts';
import type {Model} from '../shared/wire/model.ts';

/** The name by which the choice is left to the gateway. */
const AUTO = 'auto';

/** Chooses the model, and shows where it runs and whether it is real. Fires `pick` with the model. */
@customElement('postern-model-picker')
export class ModelPicker extends LitElement {
  static override styles = [
    controls,
    inputs,
    badges,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        min-width: 0;
      }

      .input {
        width: auto;
        min-width: 0;
        max-width: 16rem;
        padding-right: var(--space-1);
        font-weight: 550;
      }

      @media (max-width: 44rem) {
        .input {
          flex: 1;
          max-width: none;
        }
      }
    `,
  ];

  @property({attribute: false}) models: readonly Model[] = [];
  @property({attribute: false}) model: Model | null = null;

  override render() {
    if (this.model === null) {
      return nothing;
    }
    return html`
      <label class="unseen" for="model">Model</label>
      <select class="input" id="model" aria-describedby="where" @change=${this.onChange}>
        ${this.models.map(
          (each) => html`<option value=${each.id} ?selected=${each.id === this.model?.id}>${each.id === AUTO ? words.automatic : each.id}</option>`,
        )}
      </select>
      <span id="where">${zoneBadge(this.model.zone)} ${this.model.simulated ? simulatedBadge() : nothing}</span>
    `;
  }

  private readonly onChange = (event: Event): void => {
    const chosen = this.models.find((each) => each.id === (event.target as HTMLSelectElement).value);
    this.dispatchEvent(new CustomEvent('pick', {detail: chosen}));
  };
}
