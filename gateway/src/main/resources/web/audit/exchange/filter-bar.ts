import {css, html, LitElement, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {controls, inputs} from '../../shared/look/controls.ts';
import {choiceField, fieldLook, lineField} from '../../shared/parts/field.ts';
import {ANY, filterIn, isAny, narrowed, type Criterion, type Filter} from '../filter.ts';
import {DECISIONS, decisionWords, STATUSES, statusWords, words} from '../words.ts';

const say = words.exchanges;
const ZONES = ['local', 'datacenter', 'external'] as const;

/** Criteria that are asked for less often. */
const RARE: readonly Criterion[] = [
  'requestId',
  'pseudonym',
  'group',
  'rule',
  'finding',
  'zone',
  'modelServer',
  'code',
  'client',
  'policyVersion',
];

/** Narrows the exchanges down. Fires `filter` with the new filter. */
@customElement('postern-filter')
export class FilterBar extends LitElement {
  static override styles = [
    controls,
    inputs,
    fieldLook,
    css`
      form {
        display: grid;
        gap: var(--space-3);
        padding: var(--space-4);
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--surface);
      }

      .fields {
        grid-template-columns: repeat(auto-fill, minmax(min(12.5rem, 100%), 1fr));
      }

      @media (max-width: 30rem) {
        .fields {
          grid-template-columns: repeat(2, minmax(0, 1fr));
        }

        .field:has([type='datetime-local']) {
          grid-column: 1 / -1;
        }
      }

      summary {
        font-size: var(--text-small);
        color: var(--ink-soft);
        cursor: pointer;
      }

      details .fields {
        margin-top: var(--space-3);
      }
    `,
  ];

  @property({attribute: false}) filter: Filter = ANY;

  override render() {
    const {filter} = this;
    const rare = narrowed(filter, RARE);
    return html`<form role="search" aria-label=${say.filter} @submit=${this.onSubmit}>
      <div class="fields">
        ${this.time('from')} ${this.time('to')}
        ${this.choice('decision', DECISIONS.map((each) => [each, decisionWords(each)]))}
        ${this.choice('status', STATUSES.map((each) => [each, statusWords(each)]))} ${this.line('model')}
        ${choiceField(
          'order',
          {label: say.criteria.order},
          [
            ['', say.orders.newest],
            ['oldest', say.orders.oldest],
          ],
          filter.order,
        )}
      </div>
      <details ?open=${rare > 0}>
        <summary>${say.more(rare)}</summary>
        <div class="fields">
          ${RARE.map((each) =>
            each === 'zone' ? this.choice(each, ZONES.map((zone) => [zone, zone])) : this.line(each),
          )}
        </div>
      </details>
      <div class="acts">
        <button class="button strong">${say.show}</button>
        ${
          isAny(filter)
            ? nothing
            : html`<button type="button" class="button" @click=${() => this.fire(ANY)}>${say.clear}</button>`
        }
      </div>
    </form>`;
  }

  private time(name: 'from' | 'to') {
    return lineField(name, {label: say.criteria[name], required: false}, {
      value: this.filter[name],
      type: 'datetime-local',
    });
  }

  private line(name: Criterion) {
    const hint = name in say.hints ? say.hints[name as keyof typeof say.hints] : undefined;
    return lineField(name, {label: say.criteria[name], hint, required: false}, {value: this.filter[name]});
  }

  private choice(name: Criterion, choices: readonly (readonly [string, string])[]) {
    return choiceField(name, {label: say.criteria[name]}, [['', say.any], ...choices], this.filter[name]);
  }

  private readonly onSubmit = (event: Event): void => {
    event.preventDefault();
    const given = [...new FormData(event.target as HTMLFormElement)].map(([name, value]) => [name, String(value)]);
    this.fire(filterIn(new URLSearchParams(given)));
  };

  private fire(filter: Filter): void {
    this.dispatchEvent(new CustomEvent('filter', {detail: filter}));
  }
}
