import {html, LitElement, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {figure} from '../../shared/figure.ts';
import {badges, zoneBadge} from '../../shared/look/badge.ts';
import {controls} from '../../shared/look/controls.ts';
import {exportIcon, eyeIcon, holdIcon} from '../../shared/look/icons.ts';
import {duration, momentWords} from '../../shared/moment.ts';
import {Loading} from '../../shared/parts/loading.ts';
import {loadingState, stateLook} from '../../shared/parts/states.ts';
import '../../shared/parts/tab-list.ts';
import {nameOf} from '../../shared/wire/finding-names.ts';
import {link, NEW} from '../address.ts';
import {deskFailure} from '../desk-failure.ts';
import {viewLook} from '../look/view.ts';
import {backLink, fact, problem} from '../parts.ts';
import type {Exchange} from '../wire/exchange.ts';
import {readLife, type ExchangeLife} from '../wire/record.ts';
import {badgeOf, decisionWords, said, statusWords, words} from '../words.ts';
import {around} from './around.ts';
import {tokens} from './exchange-table.ts';
import './life-list.ts';
import './proof-list.ts';
import './record-list.ts';

const say = words.life;

type Part = keyof typeof say.tabs;

const PARTS = (Object.keys(say.tabs) as readonly Part[]).map((id) => ({id, name: say.tabs[id]}));

/** One exchange: what the trail says of it, its life, its records, and the proof that they are in the trail. */
@customElement('postern-exchange-view')
export class ExchangeView extends LitElement {
  static override styles = [controls, badges, stateLook, viewLook];

  @property() exchange = '';
  @state() private tab: Part = 'life';
  private readonly life = new Loading<ExchangeLife>(this, deskFailure);
  private asked = '';

  override willUpdate(): void {
    if (this.exchange !== this.asked) {
      this.asked = this.exchange;
      this.life.clear();
      this.load();
    }
  }

  override render() {
    const life = this.life.value;
    return html`
      <div class="head">
        <div>
          ${backLink(link('exchanges'), say.back)}
          <h1>${life === null ? words.desk.names.exchanges : say.title(momentWords(life.exchange.started))}</h1>
        </div>
        ${life === null ? nothing : acts(life.exchange)}
      </div>
      ${problem(this.life.failure, this.load)}
      ${life === null ? (this.life.failure === null ? loadingState(9) : nothing) : this.work(life)}
    `;
  }

  private work({exchange, records}: ExchangeLife) {
    return html`<div class="card">${facts(exchange)}</div>
      <postern-tabs
        label=${say.about}
        .tabs=${PARTS}
        .selected=${this.tab}
        @select=${(event: CustomEvent<Part>) => (this.tab = event.detail)}
      >
        ${
          this.tab === 'life'
            ? html`<postern-life .records=${records}></postern-life>`
            : this.tab === 'records'
              ? html`<postern-records .records=${records}></postern-records>`
              : html`<postern-proofs .records=${records}></postern-proofs>`
        }
      </postern-tabs>`;
  }

  private readonly load = (): void => {
    void this.life.run((signal) => readLife(this.exchange, signal));
  };
}

function acts({id, started}: Exchange) {
  const time = around(started);
  return html`<div class="acts">
    <a class="button" href=${link('reveals', NEW, [['request', id]])}>${eyeIcon} ${say.acts.reveal}</a>
    <a class="button" href=${link('holds', NEW, [['request', id], ['day', started.slice(0, 10)]])}
      >${holdIcon} ${say.acts.hold}</a
    >
    <a class="button" href=${link('exports', '', [['requestId', id], ...time])}>${exportIcon} ${say.acts.export}</a>
  </div>`;
}

function facts(exchange: Exchange) {
  const {pseudonym, groups, model, zone, decision, status, findings} = exchange;
  const {facts: name} = say;
  const who = link('exchanges', '', [['pseudonym', pseudonym]]);
  return html`<dl class="facts">
    ${fact(
      words.exchanges.columns.decision,
      html`<span class="badge ${badgeOf(decision)}">${decisionWords(decision)}</span>`,
    )}
    ${fact(words.exchanges.columns.ended, statusWords(status))} ${fact(name.id, html`<code>${exchange.id}</code>`)}
    ${fact(
      name.requester,
      pseudonym === ''
        ? say.unknown
        : html`<code>${pseudonym}</code><br /><a href=${who}>${say.sameRequester}</a>`,
    )}
    ${fact(name.groups, groups.join(', '))} ${fact(name.model, html`${model} ${zone === '' ? nothing : zoneBadge(zone)}`)}
    ${fact(name.rules, exchange.rules.join(', '))}
    ${fact(name.found, findings.map(([type, count]) => say.times(figure(count), nameOf(type))).join(', '))}
    ${fact(name.policy, exchange.policyVersion)} ${fact(name.code, exchange.code)}
    ${fact(name.tokens, tokens(exchange))} ${fact(name.first, duration(exchange.firstTokenMicros))}
    ${fact(name.whole, duration(exchange.totalMicros))} ${fact(name.finish, exchange.finish)}
    ${fact(name.client, exchange.client)}
    ${fact(name.credential, said(say.credentials, exchange.credential.toLowerCase()))} ${fact(name.route, exchange.route)}
    ${fact(name.modelServer, exchange.modelServer)}
  </dl>`;
}
