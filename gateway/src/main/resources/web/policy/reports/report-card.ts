import {css, html, LitElement, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {badges} from '../../shared/look/badge.ts';
import {controls} from '../../shared/look/controls.ts';
import {moment} from '../../shared/moment.ts';
import {nameOf} from '../../shared/wire/finding-names.ts';
import {benchLook} from '../bench/look.ts';
import {pieces} from '../bench/pieces.ts';
import type {Explained, Report} from '../wire/report.ts';
import {words} from '../words.ts';

/** One report of a false positive, with what the detectors say about it now. Fires `settle` with the verdict. */
@customElement('postern-report')
export class ReportCard extends LitElement {
  static override styles = [
    controls,
    badges,
    benchLook,
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
        color: var(--ink);
        overflow-wrap: anywhere;
      }

      blockquote {
        margin: 0;
        padding-left: var(--space-3);
        border-left: 3px solid var(--line-strong);
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({attribute: false}) report!: Report;

  override render() {
    const {rule, type, direction, reported, policyVersion, requestId, comment, state, settled, reason} = this.report;
    return html`<article aria-labelledby="heading">
      <div class="top">
        <h2 id="heading">${words.reports.about(rule, nameOf(type))}</h2>
        <span class="badge ${state === 'open' ? 'note' : state === 'confirmed' ? 'mask' : 'plain'}"
          >${words.reports.states[state] ?? state}</span
        >
      </div>
      <p class="quiet">
        ${moment(reported)} · ${words.bench.directions[direction] ?? direction} · <code>${policyVersion}</code> ·
        ${words.reports.request} <code>${requestId}</code>
      </p>
      ${comment === '' ? nothing : html`<blockquote>${comment}</blockquote>`} ${this.handedOver()}
      ${
        state === 'open'
          ? html`<div class="acts">
              <button type="button" class="button" @click=${() => this.settle('confirmed')}>${words.reports.confirm}</button>
              <button type="button" class="button" @click=${() => this.settle('dismissed')}>${words.reports.dismiss}</button>
            </div>`
          : html`<p class="quiet">${words.reports.settled} ${moment(settled)}: ${reason}</p>`
      }
    </article>`;
  }

  private handedOver() {
    const {fragment, explanation} = this.report;
    if (fragment === null) {
      return html`<p class="quiet">${words.reports.noText}</p>`;
    }
    return html`<p class="text">
        ${pieces(fragment, explanation).map(({text, findings}) =>
          findings.length === 0
            ? text
            : html`<mark class="mask" title=${findings.map(({why}) => why).join('\n')}
                >${text}<span class="unseen"> (${findings.map((each) => nameOf(each.type)).join('; ')})</span></mark
              >`,
        )}
      </p>
      ${
        explanation.length === 0
          ? html`<p class="quiet">${words.reports.nothingNow}</p>`
          : html`<ul class="list">
              ${explanation.map(explained)}
            </ul>`
      }`;
  }

  private settle(verdict: 'confirmed' | 'dismissed'): void {
    this.dispatchEvent(new CustomEvent('settle', {detail: verdict}));
  }
}

function explained({type, likelihood, hidden, why}: Explained) {
  return html`<li>
    <p>
      <strong>${nameOf(type)}</strong> <code>${type}</code>
      <span class="quiet">${words.bench.likelihoods[likelihood] ?? likelihood}${hidden ? ` · ${words.bench.hidden}` : ''}</span>
    </p>
    <p class="quiet">${why}</p>
  </li>`;
}
