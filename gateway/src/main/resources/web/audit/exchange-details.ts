import {html, nothing, type TemplateResult} from 'lit';
import {duration, utc} from '../shared/moment.ts';
import {nameOf} from '../shared/wire/finding-names.ts';
import type {Exchange} from './exchange.ts';
import {statusWords} from './words.ts';

/** Everything the trail says of an exchange, where the row has no room for it. */
export function details(exchange: Exchange): TemplateResult {
  const started = new Date(exchange.started);
  return html`<dl>
    ${term('Request id', exchange.id)}
    ${term('Started', Number.isNaN(started.getTime()) ? exchange.started : utc(started))}
    ${term('Requester', exchange.pseudonym)} ${term('Groups', exchange.groups.join(', '))}
    ${term('Endpoint', exchange.route)} ${term('Zone', exchange.zone)} ${term('Rules', exchange.rules.join(', '))}
    ${term('Found', found(exchange))} ${term('Ended', statusWords(exchange.status))}
    ${term('Error code', exchange.code)} ${term('Took', duration(exchange.totalMicros))}
    ${term('Policy', exchange.policyVersion)}
    ${term('Place in the chain', `lane ${exchange.lane}, epoch ${exchange.epoch}, number ${exchange.sequence}`)}
  </dl>`;
}

function term(name: string, value: string): TemplateResult | typeof nothing {
  return value === ''
    ? nothing
    : html`<div>
        <dt>${name}</dt>
        <dd>${value}</dd>
      </div>`;
}

function found(exchange: Exchange): string {
  return exchange.findings.map(([type, count]) => `${count} × ${type} (${nameOf(type)})`).join(', ');
}
