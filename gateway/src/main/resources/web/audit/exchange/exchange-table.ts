import {css, html, LitElement, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {figure, UNKNOWN} from '../../shared/figure.ts';
import {badges, zoneBadge} from '../../shared/look/badge.ts';
import {controls} from '../../shared/look/controls.ts';
import {tables} from '../../shared/look/table.ts';
import {duration, moment, momentWords} from '../../shared/moment.ts';
import {nameOf} from '../../shared/wire/finding-names.ts';
import {link} from '../address.ts';
import type {Exchange} from '../wire/exchange.ts';
import {badgeOf, decisionWords, statusWords, words} from '../words.ts';

const say = words.exchanges;

/** Exchanges as rows; each leads to all that is known of it. */
@customElement('postern-exchanges')
export class ExchangeTable extends LitElement {
  static override styles = [
    controls,
    badges,
    tables,
    css`
      td:first-child {
        white-space: nowrap;
        font-variant-numeric: tabular-nums;
      }

      tbody tr:hover {
        background: var(--sunken);
      }

      .found {
        display: block;
        min-width: 10rem;
      }

      @media (max-width: 30rem) {
        td:first-child {
          white-space: normal;
          overflow-wrap: normal;
        }
      }
    `,
  ];

  @property({attribute: false}) exchanges: readonly Exchange[] = [];
  @property() caption = say.table;
  @property({type: Boolean}) busy = false;

  override render() {
    const {columns} = say;
    return html`<div class="table">
      <table aria-busy=${this.busy}>
        <caption class="unseen">
          ${this.caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">${columns.started}</th>
            <th scope="col" class="minor">${columns.requester}</th>
            <th scope="col">${columns.model}</th>
            <th scope="col">${columns.decision}</th>
            <th scope="col" class="minor">${columns.found}</th>
            <th scope="col" class="minor">${columns.ended}</th>
            <th scope="col" class="minor figure">${columns.tokens}</th>
            <th scope="col" class="minor figure">${columns.took}</th>
          </tr>
        </thead>
        <tbody>
          ${repeat(
            this.exchanges,
            (each) => each.id,
            (each) => row(each),
          )}
        </tbody>
      </table>
    </div>`;
  }
}

function row(exchange: Exchange) {
  const {id, started, pseudonym, model, zone, decision, status, totalMicros} = exchange;
  return html`<tr>
    <td>
      <a href=${link('exchanges', id)} aria-label=${say.openOne(momentWords(started))}>${moment(started)}</a>
    </td>
    <td class="minor code short" title=${pseudonym}>${pseudonym.slice(0, 8)}</td>
    <td>${model} ${zone === '' ? nothing : zoneBadge(zone)}</td>
    <td><span class="badge ${badgeOf(decision)}">${decisionWords(decision)}</span></td>
    <td class="minor">
      ${exchange.findings.map(
        ([type, count]) => html`<span class="found" title=${type}>${figure(count)} × ${nameOf(type)}</span>`,
      )}
    </td>
    <td class="minor">${statusWords(status)}</td>
    <td class="minor figure">${tokens(exchange)}</td>
    <td class="minor figure">${duration(totalMicros)}</td>
  </tr>`;
}

/** How many tokens the model read and wrote. */
export function tokens({promptTokens, completionTokens}: Exchange): string {
  const [read, written] = [figure(promptTokens), figure(completionTokens)];
  return read === UNKNOWN && written === UNKNOWN ? UNKNOWN : `${read} → ${written}`;
}
