import {html, LitElement, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {badges, zoneBadge} from '../shared/look/badge.ts';
import {controls} from '../shared/look/controls.ts';
import {chevronIcon} from '../shared/look/icons.ts';
import {duration, moment} from '../shared/moment.ts';
import type {Exchange} from './exchange.ts';
import {details} from './exchange-details.ts';
import {tableLook} from './table-look.ts';
import {badgeOf, statusWords} from './words.ts';

const COLUMNS: readonly (readonly [name: string, look: string])[] = [
  ['Started', ''],
  ['Requester', 'minor'],
  ['Model', ''],
  ['Decision', ''],
  ['Found', 'minor'],
  ['Ended', 'minor'],
  ['Tokens in → out', 'minor figure'],
  ['Took', 'minor figure'],
];

/** Exchanges as rows. A row opens to show the rest of what the trail says. */
@customElement('postern-exchanges')
export class ExchangeTable extends LitElement {
  static override styles = [controls, badges, tableLook];

  @property({attribute: false}) exchanges: readonly Exchange[] = [];
  @property({type: Boolean}) busy = false;
  @state() private open: ReadonlySet<string> = new Set();

  override render() {
    return html`<table aria-busy=${this.busy}>
      <caption class="unseen">
        Exchanges, newest first
      </caption>
      <thead>
        <tr>
          ${COLUMNS.map(([name, look]) => html`<th scope="col" class=${look}>${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${repeat(
          this.exchanges,
          (each) => each.id,
          (each) => this.row(each),
        )}
      </tbody>
    </table>`;
  }

  private row(exchange: Exchange) {
    const open = this.open.has(exchange.id);
    return html`<tr class="exchange" @click=${() => this.toggle(exchange.id)}>
        <td>
          <button type="button" aria-expanded=${open} @click=${this.onButton(exchange.id)}>
            ${chevronIcon}${moment(exchange.started)}<span class="unseen">, details</span>
          </button>
        </td>
        <td class="minor name" title=${exchange.pseudonym}>${exchange.pseudonym.slice(0, 8)}</td>
        <td>${exchange.model} ${exchange.zone === '' ? nothing : zoneBadge(exchange.zone)}</td>
        <td><span class="badge ${badgeOf(exchange.decision)}">${exchange.decision}</span></td>
        <td class="minor">
          ${exchange.findings.map(([type, count]) => html`<span class="found">${count} ${type}</span>`)}
        </td>
        <td class="minor">${statusWords(exchange.status)}</td>
        <td class="minor figure">${tokens(exchange)}</td>
        <td class="minor figure">${duration(exchange.totalMicros)}</td>
      </tr>
      ${
        open
          ? html`<tr class="details">
              <td colspan=${COLUMNS.length}>${details(exchange)}</td>
            </tr>`
          : nothing
      }`;
  }

  private readonly onButton =
    (id: string) =>
    (event: Event): void => {
      event.stopPropagation();
      this.toggle(id);
    };

  private toggle(id: string): void {
    const open = new Set(this.open);
    if (!open.delete(id)) {
      open.add(id);
    }
    this.open = open;
  }
}

function tokens({promptTokens, completionTokens}: Exchange): string {
  const shown = (count: number | null): string => (count === null || count < 0 ? '–' : String(count));
  const read = shown(promptTokens);
  const written = shown(completionTokens);
  return read === '–' && written === '–' ? '–' : `${read} → ${written}`;
}
