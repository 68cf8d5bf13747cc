import {css, html, LitElement, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {controls, inputs} from '../shared/look/controls.ts';
import {ANY, isAny, type Filter} from './filter.ts';
import {DECISIONS, STATUSES} from './words.ts';

type Choice = readonly [value: string, words: string];

/** Narrows the exchanges down. Fires `filter` with the new filter. */
@customElement('postern-filter')
export class FilterBar extends LitElement {
  static override styles = [
    controls,
    inputs,
    css`
      form {
        display: grid;
        grid-template-columns: repeat(2, minmax(13.5rem, 1.2fr)) repeat(3, minmax(8rem, 1fr)) auto;
        align-items: end;
        gap: var(--space-3);
      }

      @media (max-width: 64rem) {
        form {
          grid-template-columns: repeat(2, minmax(0, 1fr));
        }
      }

      @media (max-width: 30rem) {
        .time {
          grid-column: 1 / -1;
        }
      }

      label {
        display: grid;
        gap: var(--space-1);
        min-width: 0;
        font-size: 0.75rem;
        font-weight: 600;
        color: var(--ink-soft);
      }

      .input {
        font-weight: 400;
        color: var(--ink);
      }

      .actions {
        display: flex;
        gap: var(--space-2);
      }
    `,
  ];

  @property({attribute: false}) filter: Filter = ANY;

  override render() {
    const {filter} = this;
    return html`<form role="search" aria-label="Filter exchanges" @submit=${this.onSubmit}>
      <label class="time">From<input class="input" type="datetime-local" name="from" .value=${filter.from} /></label>
      <label class="time">To<input class="input" type="datetime-local" name="to" .value=${filter.to} /></label>
      <label>Model<input class="input" name="model" autocomplete="off" .value=${filter.model} /></label>
      ${this.choice(
        'Decision',
        'decision',
        DECISIONS.map(([each]): Choice => [each, each]),
      )}
      ${this.choice('Status', 'status', STATUSES)}
      <div class="actions">
        <button class="button strong">Show</button>
        ${
          isAny(filter)
            ? nothing
            : html`<button type="button" class="button" @click=${() => this.fire(ANY)}>Clear</button>`
        }
      </div>
    </form>`;
  }

  private choice(label: string, name: 'decision' | 'status', choices: readonly Choice[]) {
    const chosen = this.filter[name];
    return html`<label
      >${label}<select class="input" name=${name} .value=${chosen}>
        <option value="">any</option>
        ${choices.map(([value, words]) => html`<option value=${value} ?selected=${value === chosen}>${words}</option>`)}
      </select></label
    >`;
  }

  private readonly onSubmit = (event: Event): void => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const field = (name: keyof Filter): string => String(form.get(name) ?? '').trim();
    this.fire({
      model: field('model'),
      decision: field('decision'),
      status: field('status'),
      from: field('from'),
      to: field('to'),
    });
  };

  private fire(filter: Filter): void {
    this.dispatchEvent(new CustomEvent('filter', {detail: filter}));
  }
}
