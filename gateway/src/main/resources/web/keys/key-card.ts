import {css, html, LitElement, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {figure} from '../shared/figure.ts';
import {badges} from '../shared/look/badge.ts';
import {controls} from '../shared/look/controls.ts';
import {day, moment} from '../shared/moment.ts';
import type {Key} from './wire/key.ts';
import {words} from './words.ts';

/** A key of one's own. Fires `act` with what its owner wants to do: `accept`, `rotate`, `rename`, `revoke`. */
@customElement('postern-key')
export class KeyCard extends LitElement {
  static override styles = [
    controls,
    badges,
    css`
      article {
        display: grid;
        gap: var(--space-3);
        padding: var(--space-4);
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--surface);
        font-size: var(--text-small);
      }

      .top,
      .acts {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2);
      }

      h2 {
        font-size: var(--text-body);
        overflow-wrap: anywhere;
      }

      dl {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(12rem, 100%), 1fr));
        gap: var(--space-2) var(--space-4);
      }

      dt {
        font-size: 0.75rem;
        color: var(--ink-soft);
      }

      dd {
        overflow-wrap: anywhere;
      }

      code {
        font: 0.75rem / 1.6 var(--font-code);
        color: var(--ink-soft);
      }
    `,
  ];

  @property({attribute: false}) key!: Key;

  override render() {
    const {name, begins, state, kind, maker, owner} = this.key;
    return html`<article aria-labelledby="name">
      <div class="top">
        <h2 id="name">${name}</h2>
        <span class="badge ${TONES[state] ?? 'plain'}">${words.states[state] ?? state}</span>
        ${kind === 'person' ? nothing : html`<span class="badge plain">${words.kinds[kind] ?? kind}</span>`}
        <code>${begins}…</code>
      </div>
      ${state === 'waiting' ? html`<p>${words.accept.text(maker)}</p>` : nothing}
      <dl>
        ${this.facts(maker === owner ? '' : words.facts.by(maker))}
      </dl>
      <div class="acts">
        ${state === 'waiting' ? this.button('accept', 'strong') : nothing}
        ${state === 'active' || state === 'expired' ? this.button('rotate') : nothing} ${this.button('rename')}
        ${this.button('revoke', 'grave')}
      </div>
    </article>`;
  }

  private facts(by: string) {
    const {made, expires, used, formerUntil, routes, models, networks, monthlyTokens} = this.key;
    const {facts} = words;
    return [
      fact(facts.used, used === '' ? facts.never : moment(used)),
      fact(facts.expires, moment(expires)),
      formerUntil === '' ? nothing : fact(facts.former, moment(formerUntil)),
      fact(facts.made, `${day(made)} ${by}`),
      fact(facts.models, models.length === 0 ? facts.all : models.join(', ')),
      fact(facts.routes, routes.length === 0 ? facts.all : routes.join(', ')),
      fact(facts.networks, networks.length === 0 ? facts.everywhere : networks.join(', ')),
      monthlyTokens === null ? nothing : fact(facts.budget, facts.tokens(figure(monthlyTokens))),
    ];
  }

  private button(act: 'accept' | 'rotate' | 'rename' | 'revoke', look = '') {
    const {name} = this.key;
    return html`<button
      type="button"
      class="button ${look}"
      aria-label="${words[act].act}: ${name}"
      @click=${() => this.dispatchEvent(new CustomEvent('act', {detail: act}))}
    >
      ${words[act].act}
    </button>`;
  }
}

/** How a state looks. */
export const TONES: Readonly<Record<string, string>> = {active: 'fine', waiting: 'mask', expired: 'stop', revoked: 'plain'};

function fact(name: string, value: unknown) {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}
