import {css, html, LitElement, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {figure} from '../../shared/figure.ts';
import {controls} from '../../shared/look/controls.ts';
import {retryIcon} from '../../shared/look/icons.ts';
import {Loading} from '../../shared/parts/loading.ts';
import {emptyState, loadingState, stateLook} from '../../shared/parts/states.ts';
import {link} from '../address.ts';
import {deskFailure} from '../desk-failure.ts';
import {filterIn, isAny, parts, type Filter} from '../filter.ts';
import {viewLook} from '../look/view.ts';
import {problem} from '../parts.ts';
import {readExchanges, type ExchangePage} from '../wire/exchange.ts';
import {words} from '../words.ts';
import './exchange-table.ts';
import './filter-bar.ts';

const say = words.exchanges;

/** Looks for exchanges; the filter is part of the address, so that it can be passed on. */
@customElement('postern-exchanges-view')
export class ExchangesView extends LitElement {
  static override styles = [
    controls,
    stateLook,
    viewLook,
    css`
      .paging span {
        margin-right: auto;
        padding-left: var(--space-2);
        font-size: var(--text-small);
        color: var(--ink-soft);
      }
    `,
  ];

  @property({attribute: false}) query = new URLSearchParams();
  private readonly page = new Loading<ExchangePage>(this, deskFailure);
  /** Where the pages shown so far begin; the last is the one on screen. */
  @state() private trail: readonly string[] = [''];
  private asked: string | null = null;

  override willUpdate(): void {
    if (this.query.toString() !== this.asked) {
      this.asked = this.query.toString();
      this.show(['']);
    }
  }

  override render() {
    return html`
      <div class="head">
        <div>
          <h1>${words.desk.names.exchanges}</h1>
          <p class="lead">${say.lead}</p>
        </div>
      </div>
      <postern-filter .filter=${this.filter} @filter=${this.onFilter}></postern-filter>
      ${problem(this.page.failure, this.refresh)} ${this.list()}
    `;
  }

  private list() {
    const page = this.page.value;
    if (page === null) {
      return this.page.failure === null ? loadingState(8) : nothing;
    }
    if (page.exchanges.length === 0) {
      return isAny(this.filter) ? emptyState(say.empty, say.emptyText) : emptyState(say.noFit, say.noFitText);
    }
    return html`<postern-exchanges .exchanges=${page.exchanges} ?busy=${this.page.busy}></postern-exchanges>
      <nav class="acts paging" aria-label=${say.pages}>
        <button type="button" class="button" ?disabled=${this.trail.length === 1} @click=${this.newer}>
          ${say.newer}
        </button>
        <button
          type="button"
          class="button"
          ?disabled=${page.next === ''}
          @click=${() => this.show([...this.trail, page.next])}
        >
          ${say.older}
        </button>
        <span role="status">${say.page(this.trail.length, figure(page.exchanges.length))}</span>
        <button type="button" class="button quiet" @click=${this.refresh}>${retryIcon} ${words.desk.refresh}</button>
      </nav>`;
  }

  private get filter(): Filter {
    return filterIn(this.query);
  }

  private readonly onFilter = (event: CustomEvent<Filter>): void => {
    const to = link('exchanges', '', parts(event.detail));
    if (to === location.hash) {
      this.show(['']);
    } else {
      location.hash = to;
    }
  };

  private readonly newer = (): void => this.show(this.trail.slice(0, -1));

  private readonly refresh = (): void => this.show(this.trail);

  private show(trail: readonly string[]): void {
    this.trail = trail;
    void this.page.run((signal) => readExchanges(this.filter, trail.at(-1) ?? '', signal));
  }
}
