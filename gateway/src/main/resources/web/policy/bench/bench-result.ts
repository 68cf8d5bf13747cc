import {html, LitElement, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {badges} from '../../shared/look/badge.ts';
import {controls} from '../../shared/look/controls.ts';
import '../../shared/notice-box.ts';
import {nameOf} from '../../shared/wire/finding-names.ts';
import type {BenchFinding, BenchResult, Decision} from '../wire/bench.ts';
import {words} from '../words.ts';
import {benchLook} from './look.ts';
import {pieces, strongest, toneOf, type Piece} from './pieces.ts';

/** What a policy makes of a text: the verdict, the text with what was found in it, what would go on, and why. */
@customElement('postern-bench-result')
export class BenchResultView extends LitElement {
  static override styles = [controls, badges, benchLook];

  @property({attribute: false}) text = '';
  @property({attribute: false}) result!: BenchResult;

  override render() {
    const {problems, findings, simulated, notEvaluated} = this.result;
    if (problems.length > 0) {
      return html`<postern-notice tone="stop" heading=${words.bench.notTried}>${words.bench.mendFirst}</postern-notice>`;
    }
    return html`<div class="result">
      ${this.verdict()}
      <h2>${words.bench.found}</h2>
      <p class="text">${pieces(this.text, findings).map(marked)}</p>
      ${this.goesOn()}
      ${
        findings.length === 0
          ? nothing
          : html`<ol class="list" aria-label=${words.bench.explained}>
              ${findings.map((each) => this.finding(each))}
            </ol>`
      }
      ${
        simulated.length === 0
          ? nothing
          : html`<h2>${words.bench.simulated}</h2>
              <ul class="list">
                ${simulated.map((each) => this.would(each))}
              </ul>`
      }
      ${
        notEvaluated.length === 0
          ? nothing
          : html`<postern-notice heading=${words.bench.notEvaluated}>${notEvaluated.map(nameOf).join(', ')}</postern-notice>`
      }
    </div>`;
  }

  private verdict() {
    const {action, version} = this.result;
    return html`<p class="verdict" role="status">
      <span class="badge ${toneOf(action)}">${actionName(action)}</span>
      <span>${words.bench.verdicts[action as keyof typeof words.bench.verdicts] ?? ''}</span>
      <code>${version}</code>
    </p>`;
  }

  private goesOn() {
    const {text} = this.result;
    const changed = text !== null && text !== this.text;
    return html`<h2>${words.bench.goesOn}</h2>
      ${
        text === null
          ? html`<p class="quiet">${words.bench.nothingGoesOn}</p>`
          : html`<p class="text ${changed ? 'changed' : ''}" id="goes-on">${text}</p>`
      }
      ${text !== null && !changed ? html`<p class="quiet">${words.bench.unchanged}</p>` : nothing}`;
  }

  private finding({type, start, end, likelihood, hidden, why, rule, detector}: BenchFinding) {
    const by =
      rule === null ? words.bench.noRule : html`${words.bench.rule} <code>${rule.id}</code>${rule.say === '' ? nothing : html`: “${rule.say}”`}`;
    return html`<li>
      <p>
        <span class="badge plain ${toneOf(rule?.action ?? '')}">${rule === null ? words.bench.unruled : actionName(rule.action)}</span>
        <strong>${nameOf(type)}</strong> <code>${type}</code> <q>${this.text.slice(start, end)}</q>
      </p>
      <p class="quiet">
        ${by} · ${words.bench.likelihoods[likelihood as keyof typeof words.bench.likelihoods] ?? likelihood}${
          hidden ? ` · ${words.bench.hidden}` : ''
        } · <code>${detector}</code>
      </p>
      <p class="quiet">${why}</p>
    </li>`;
  }

  private would({id, action, type, start, end}: Decision) {
    return html`<li>
      <p>
        <span class="badge plain ${toneOf(action)}">${actionName(action)}</span>
        <code>${id}</code> ${nameOf(type)} <q>${this.text.slice(start, end)}</q>
      </p>
    </li>`;
  }
}

function marked({text, findings}: Piece) {
  if (findings.length === 0) {
    return text;
  }
  const said = findings.map(({type, rule}) =>
    words.bench.mark(nameOf(type), rule === null ? words.bench.unruled : actionName(rule.action), rule?.id ?? ''),
  );
  const why = findings.map(({why}, at) => `${said[at]}\n${why}`).join('\n');
  return html`<mark class=${toneOf(strongest(findings))} title=${why}>${text}<span class="unseen"> (${said.join('; ')})</span></mark>`;
}

function actionName(action: string): string {
  return words.actions[action as keyof typeof words.actions] ?? action;
}
