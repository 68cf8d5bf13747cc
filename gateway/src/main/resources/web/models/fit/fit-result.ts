import {css, html, LitElement, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {figure, shortFigure, size} from '../../shared/figure.ts';
import {badges} from '../../shared/look/badge.ts';
import {controls} from '../../shared/look/controls.ts';
import {tables} from '../../shared/look/table.ts';
import {locale} from '../../shared/text/language.ts';
import {viewLook} from '../look.ts';
import type {Memory, Plan} from '../wire/fit.ts';
import {words} from '../words.ts';

const BITS = new Intl.NumberFormat(locale, {maximumFractionDigits: 1});
const CACHES = ['sixteen', 'eight', 'four'] as const;

/** What a model needs, and which machines hold it. */
@customElement('postern-fit-result')
export class FitResult extends LitElement {
  static override styles = [
    controls,
    badges,
    tables,
    viewLook,
    css`
      dl {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(13rem, 100%), 1fr));
        gap: var(--space-3) var(--space-5);
        font-size: var(--text-small);
      }

      dt {
        font-size: 0.75rem;
        color: var(--ink-soft);
      }

      dd {
        overflow-wrap: anywhere;
      }

      ul {
        display: grid;
        gap: var(--space-2);
        padding-left: 1.25rem;
        font-size: var(--text-small);
      }
    `,
  ];

  @property({attribute: false}) plan!: Plan;

  override render() {
    return html`${this.model()} ${this.machines()} ${this.needs()} ${this.warnings()}`;
  }

  private model() {
    const {model, cacheBytesPerToken} = this.plan;
    const {facts} = words.fit;
    const known = (name: string, value: number, told: string) => (value === 0 ? nothing : fact(name, told));
    return html`<section class="card" aria-labelledby="model">
      <h2 id="model">${model.name === '' ? words.fit.nameless : model.name}</h2>
      <dl>
        ${fact(facts.architecture, model.architecture)} ${fact(facts.parameters, shortFigure(model.parameters))}
        ${fact(facts.file, facts.fileText(model.quantisation, BITS.format(model.bitsPerWeight), size(model.weightBytes)))}
        ${known(facts.trained, model.contextLength, facts.tokens(figure(model.contextLength)))}
        ${known(facts.vocabulary, model.vocabulary, facts.tokens(figure(model.vocabulary)))}
        ${known(facts.layers, model.layers, figure(model.layers))} ${known(facts.experts, model.experts, figure(model.experts))}
        ${known(facts.perToken, cacheBytesPerToken, facts.perTokenText(size(cacheBytesPerToken)))}
      </dl>
      ${model.notes.length === 0 ? nothing : html`<ul>${model.notes.map((note) => html`<li>${words.fit.note[note] ?? note}</li>`)}</ul>`}
    </section>`;
  }

  private machines() {
    const {machines} = this.plan;
    const {fit} = words;
    return machines.length === 0
      ? nothing
      : html`<h2>${fit.machines}</h2>
          <div class="table" role="region" tabindex="0" aria-label=${fit.machines}>
            <table>
              <thead>
                <tr>
                  <th scope="col" class="figure">${fit.machine}</th>
                  <th scope="col">${fit.verdict}</th>
                  <th scope="col" class="figure">${fit.most}</th>
                  <th scope="col" class="figure minor">${fit.takes}</th>
                </tr>
              </thead>
              <tbody>
                ${machines.map(
                  ({memoryBytes, best, users}) =>
                    html`<tr>
                      <th scope="row" class="figure">${size(memoryBytes)}</th>
                      <td>
                        <span class="badge ${best === null ? 'stop' : 'fine'}">${best === null ? fit.no : fit.yes}</span>
                        ${best === null ? fit.fitsNot : fit.fits(precision(best.weights), precision(best.cache))}
                      </td>
                      <td class="figure">${figure(users === 0 ? null : users)}</td>
                      <td class="figure minor">${best === null ? '' : size(best.totalBytes)}</td>
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>`;
  }

  private needs() {
    const {needs, users, context} = this.plan;
    const {fit} = words;
    const name = fit.needs(figure(users), users === 1, figure(context));
    const weights = [...new Set(needs.map((each) => each.weights))];
    return html`<h2>${name}</h2>
      <div class="table" role="region" tabindex="0" aria-label=${name}>
        <table>
          <thead>
            <tr>
              <th scope="col">${fit.weights}</th>
              <th scope="col" class="figure minor">${fit.weightsAlone}</th>
              ${CACHES.map((cache) => html`<th scope="col" class="figure">${fit.withCache(precision(cache))}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${weights.map((each) => row(needs.filter((need) => need.weights === each)))}
          </tbody>
        </table>
      </div>
      <p class="quiet">${fit.estimate}</p>`;
  }

  private warnings() {
    const {warnings} = this.plan;
    return warnings.length === 0
      ? nothing
      : html`<h2>${words.fit.warnings}</h2>
          <ul>
            ${warnings.map(
              ({code, text, source}) =>
                html`<li>${words.fit.warning[code] ?? text} <span class="quiet" lang="en">${source}</span></li>`,
            )}
          </ul>`;
  }
}

function fact(name: string, value: string) {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}

function row(needs: readonly Memory[]) {
  const [first] = needs;
  return first === undefined
    ? nothing
    : html`<tr>
        <th scope="row">${precision(first.weights)}</th>
        <td class="figure minor">${size(first.weightBytes)}</td>
        ${CACHES.map((cache) => html`<td class="figure">${size(needs.find((need) => need.cache === cache)?.totalBytes ?? 0)}</td>`)}
      </tr>`;
}

function precision(name: string): string {
  return words.fit.precision[name] ?? name;
}
