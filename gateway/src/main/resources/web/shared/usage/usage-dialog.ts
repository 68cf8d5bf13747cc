import {css, html, LitElement, nothing} from 'lit';
import {customElement} from 'lit/decorators.js';
import '../failure-notice.ts';
import {figure} from '../figure.ts';
import {controls} from '../look/controls.ts';
import {tables} from '../look/table.ts';
import {monthName} from '../month.ts';
import {moment} from '../moment.ts';
import '../parts/dialog-box.ts';
import {Loading} from '../parts/loading.ts';
import {emptyState, loadingState, stateLook} from '../parts/states.ts';
import {words} from '../text/words.ts';
import {readOwnUsage, type OwnLimit, type OwnUsage} from '../wire/usage.ts';
import {usageTable} from './usage-table.ts';

/** What the one who is logged in used this month, and what is left. Fires `close`; in the document for as long as it is shown. */
@customElement('postern-usage')
export class UsageDialog extends LitElement {
  static override styles = [
    controls,
    tables,
    stateLook,
    css`
      h3 {
        margin: var(--space-4) 0 var(--space-2);
        font-size: var(--text-body);
      }

      p {
        margin-bottom: var(--space-3);
        font-size: var(--text-small);
        color: var(--ink-soft);
      }

      ul {
        display: grid;
        gap: var(--space-3);
        padding: 0;
        list-style: none;
        font-size: var(--text-small);
      }

      li div {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0 var(--space-3);
      }

      .whose {
        overflow-wrap: anywhere;
      }

      .more {
        color: var(--ink-soft);
      }

      meter {
        width: 100%;
        height: 0.75rem;
        margin-top: var(--space-1);
      }
    `,
  ];

  private readonly usage = new Loading<OwnUsage>(this);

  override connectedCallback(): void {
    super.connectedCallback();
    void this.usage.run(readOwnUsage);
  }

  override render() {
    return html`<postern-dialog wide heading=${words.usage.heading} @close=${this.close}>${this.content()}</postern-dialog>`;
  }

  private content() {
    const {value, failure} = this.usage;
    if (failure !== null) {
      return html`<postern-failure actions .failure=${failure} @retry=${this.again}></postern-failure>`;
    }
    if (value === null) {
      return loadingState(4);
    }
    return html`<p>${words.usage.month(monthName(value.month))}</p>
      ${value.models.length === 0 ? emptyState(words.usage.none, words.usage.noneText) : usageTable(value.models, false)}
      <h3 id="left">${words.usage.left}</h3>
      ${
        value.limits.length === 0
          ? html`<p>${words.usage.free}</p>`
          : html`<ul aria-labelledby="left">
              ${value.limits.map((limit) => limitItem(limit))}
            </ul>`
      }`;
  }

  private readonly again = (): void => {
    void this.usage.run(readOwnUsage);
  };

  private readonly close = (): void => {
    this.dispatchEvent(new CustomEvent('close'));
  };
}

function limitItem({kind, holder, measure, period, most, left, resets}: OwnLimit) {
  const {usage} = words;
  const amount = usage.limit(figure(most), usage.measures[measure] ?? measure, usage.periods[period] ?? period);
  const rest = usage.leftOf(figure(left), figure(most));
  return html`<li>
    <div>
      <span class="whose">${usage.kinds[kind] ?? kind}${holder === '' ? nothing : ` ${holder}`}: ${amount}</span>
      <span class="more">${rest}, ${usage.resets} ${moment(resets)}</span>
    </div>
    <meter min="0" max=${Math.max(1, most)} low=${most / 10} optimum=${Math.max(1, most)} .value=${left} aria-label="${amount}: ${rest}"></meter>
  </li>`;
}
