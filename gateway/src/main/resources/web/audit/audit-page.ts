import {html, LitElement, nothing} from 'lit';
import {customElement, query, state} from 'lit/decorators.js';
import '../shared/failure-notice.ts';
import {controls} from '../shared/look/controls.ts';
import {retryIcon} from '../shared/look/icons.ts';
import '../shared/notice-box.ts';
import '../shared/page-header.ts';
import type {Failure} from '../shared/wire/failure.ts';
import {readSession, type Session} from '../shared/wire/session.ts';
import './chain-check.ts';
import {deskFailure} from './desk-failure.ts';
import {readExchanges, type ExchangePage} from './exchange.ts';
import './exchange-table.ts';
import {asAddress, fromAddress, isAny, type Filter} from './filter.ts';
import './filter-bar.ts';
import {pageLook} from './page-look.ts';

/** The audit desk: exchanges, newest first, and the check of the chain they stand in. */
@customElement('postern-audit')
export class AuditPage extends LitElement {
  static override styles = [controls, pageLook];

  @state() private session: Session | null = null;
  @state() private filter: Filter = fromAddress(location.search);
  @state() private page: ExchangePage | null = null;
  @state() private failure: Failure | null = null;
  @state() private busy = false;
  /** Where the pages shown so far begin; the last is the one on screen. */
  private trail: readonly string[] = [''];
  private asking = new AbortController();
  @query('main') private readonly main!: HTMLElement;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.begin();
  }

  override render() {
    return html`
      <postern-header current="/audit" .session=${this.session} @skip=${() => this.main.focus()}></postern-header>
      <main tabindex="-1">
        <div class="head">
          <div>
            <h1>Exchanges</h1>
            <p>Every request that reached the gateway, without what was said in it. Reading here is recorded too.</p>
          </div>
          ${this.page === null ? nothing : html`<postern-chain-check></postern-chain-check>`}
        </div>
        ${this.work()}
      </main>
    `;
  }

  private work() {
    if (this.session !== null && !this.session.roles.includes('auditor')) {
      return html`<postern-notice heading="This page is for auditors">
        Your account does not have the role auditor. Ask the people who look after your accounts if you need it.
      </postern-notice>`;
    }
    const filter = html`<postern-filter
      .filter=${this.filter}
      @filter=${(event: CustomEvent<Filter>) => this.narrow(event.detail)}
    ></postern-filter>`;
    return [this.session === null ? nothing : filter, this.problem(), this.list()];
  }

  private problem() {
    return this.failure === null
      ? nothing
      : html`<postern-failure .failure=${this.failure} actions @retry=${this.begin}></postern-failure>`;
  }

  private list() {
    if (this.page === null) {
      return nothing;
    }
    return this.page.exchanges.length === 0
      ? html`<p class="none" role="status">
          ${isAny(this.filter) ? 'Nothing has been asked yet.' : 'No exchange fits this filter.'}
        </p>`
      : html`<postern-exchanges .exchanges=${this.page.exchanges} ?busy=${this.busy}></postern-exchanges>
          ${this.paging(this.page)}`;
  }

  private paging(page: ExchangePage) {
    const newest = this.trail.length === 1;
    return html`<nav class="paging" aria-label="Pages">
      <button type="button" class="button" ?disabled=${newest} @click=${this.newer}>Newer</button>
      <button type="button" class="button" ?disabled=${page.next === ''} @click=${() => this.older(page.next)}>
        Older
      </button>
      <span role="status">Page ${this.trail.length}, ${page.exchanges.length} exchanges</span>
      <button type="button" class="button quiet" @click=${this.refresh}>${retryIcon} Refresh</button>
    </nav>`;
  }

  private readonly begin = async (): Promise<void> => {
    this.failure = null;
    try {
      this.session ??= await readSession();
      if (this.session.roles.includes('auditor')) {
        await this.load();
      }
    } catch (thrown) {
      this.failure = deskFailure(thrown);
    }
  };

  private async load(): Promise<void> {
    this.asking.abort();
    const asking = new AbortController();
    this.asking = asking;
    this.busy = true;
    this.failure = null;
    try {
      this.page = await readExchanges(this.filter, this.trail.at(-1) ?? '', asking.signal);
    } catch (thrown) {
      if (!asking.signal.aborted) {
        this.failure = deskFailure(thrown);
      }
    } finally {
      if (!asking.signal.aborted) {
        this.busy = false;
      }
    }
  }

  private narrow(filter: Filter): void {
    this.filter = filter;
    history.replaceState(null, '', asAddress(filter));
    this.show(['']);
  }

  private readonly newer = (): void => this.show(this.trail.slice(0, -1));

  private readonly refresh = (): void => this.show(this.trail);

  private older(next: string): void {
    this.show([...this.trail, next]);
  }

  private show(trail: readonly string[]): void {
    this.trail = trail;
    void this.load();
  }
}
