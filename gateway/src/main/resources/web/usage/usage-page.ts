import {css, html, LitElement, nothing} from 'lit';
import {customElement, query, state} from 'lit/decorators.js';
import '../shared/failure-notice.ts';
import {controls, inputs} from '../shared/look/controls.ts';
import {headingLook} from '../shared/look/heading.ts';
import {tables} from '../shared/look/table.ts';
import {monthName, monthsBack} from '../shared/month.ts';
import '../shared/notice-box.ts';
import '../shared/page-header.ts';
import '../shared/parts/news.ts';
import {choiceField, fieldLook} from '../shared/parts/field.ts';
import {Loading} from '../shared/parts/loading.ts';
import {emptyState, loadingState, stateLook} from '../shared/parts/states.ts';
import {words} from '../shared/text/words.ts';
import {usageTable} from '../shared/usage/usage-table.ts';
import {readSession, type Session} from '../shared/wire/session.ts';
import {readGroupUsage, type ModelUsage} from '../shared/wire/usage.ts';
import './limits-view.ts';

const MONTHS = 12;

/** What groups used in a month, for those who run the gateway and those who audit it. */
@customElement('postern-usage-desk')
export class UsagePage extends LitElement {
  static override styles = [
    controls,
    inputs,
    fieldLook,
    headingLook,
    stateLook,
    tables,
    css`
      :host {
        display: block;
        min-height: 100dvh;
      }

      main {
        display: grid;
        gap: var(--space-4);
        max-width: 72rem;
        margin: 0 auto;
        padding: var(--space-5);
      }

      main:focus {
        outline: none;
      }

      .acts {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--space-3);
      }

      .hint {
        font-size: var(--text-small);
        color: var(--ink-soft);
      }

      postern-limits {
        margin-top: var(--space-4);
      }

      @media (max-width: 44rem) {
        main {
          padding: var(--space-4) var(--space-3) var(--space-6);
        }
      }
    `,
  ];

  @state() private month = monthsBack(new Date(), 1)[0] ?? '';
  private readonly session = new Loading<Session>(this);
  private readonly usage = new Loading<readonly ModelUsage[]>(this);
  @query('main') private readonly main!: HTMLElement;

  override connectedCallback(): void {
    super.connectedCallback();
    document.title = words.usage.title;
    void this.begin();
  }

  override render() {
    return html`
      <postern-header current="/usage" .session=${this.session.value} @skip=${() => this.main.focus()}></postern-header>
      <main tabindex="-1">${this.content()}</main>
      <postern-news></postern-news>
    `;
  }

  private content() {
    const session = this.session.value;
    if (this.session.failure !== null) {
      return html`<postern-failure actions .failure=${this.session.failure} @retry=${this.begin}></postern-failure>`;
    }
    if (session === null) {
      return loadingState();
    }
    if (!mayRead(session)) {
      return html`<postern-notice heading=${words.usage.notForYou}>${words.usage.notForYouText}</postern-notice>`;
    }
    return html`<div class="head">
        <h1>${words.usage.byGroup}</h1>
        <div class="acts">
          ${choiceField(
            'month',
            {label: words.usage.monthLabel, required: false},
            monthsBack(new Date(), MONTHS).map((each) => [each, monthName(each)]),
            this.month,
            this.onMonth,
          )}
          <a class="button" href="/api/usage/export?month=${this.month}" download>${words.usage.csv}</a>
        </div>
      </div>
      <p class="hint">${words.usage.attributed}</p>
      ${this.table()} ${session.roles.includes('operator') ? html`<postern-limits .csrf=${session.csrf}></postern-limits>` : nothing}`;
  }

  private table() {
    const {value, failure} = this.usage;
    if (failure !== null) {
      return html`<postern-failure actions .failure=${failure} @retry=${this.load}></postern-failure>`;
    }
    if (value === null) {
      return loadingState();
    }
    return value.length === 0 ? emptyState(words.usage.nobody, words.usage.nobodyText) : usageTable(value, true);
  }

  private readonly begin = async (): Promise<void> => {
    const session = await this.session.run(readSession);
    if (session !== null && mayRead(session)) {
      await this.load();
    }
  };

  private readonly load = async (): Promise<void> => {
    await this.usage.run((signal) => readGroupUsage(this.month, signal));
  };

  private readonly onMonth = (month: string): void => {
    this.month = month;
    void this.load();
  };
}

function mayRead({roles}: Session): boolean {
  return roles.includes('operator') || roles.includes('auditor');
}
