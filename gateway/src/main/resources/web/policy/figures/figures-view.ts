import {html, LitElement} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import '../../shared/chart/time-chart.ts';
import {figure} from '../../shared/figure.ts';
import {badges} from '../../shared/look/badge.ts';
import {controls, inputs} from '../../shared/look/controls.ts';
import {tables} from '../../shared/look/table.ts';
import {day} from '../../shared/moment.ts';
import {choiceField, fieldLook} from '../../shared/parts/field.ts';
import {emptyState, stateLook} from '../../shared/parts/states.ts';
import type {Desk} from '../desk.ts';
import {viewLook} from '../life/look.ts';
import {Reading} from '../../shared/parts/reading.ts';
import {readFigures, type Figures, type RuleFigures} from '../wire/figures.ts';
import {words} from '../words.ts';
import {ruleSeries} from './rule-series.ts';

const SPANS = [7, 14, 30, 90] as const;

/** How often each rule decided, day by day, and how often rules that are simulated would have. */
@customElement('postern-rule-figures')
export class FiguresView extends LitElement {
  static override styles = [controls, inputs, fieldLook, badges, tables, stateLook, viewLook];

  @property({attribute: false}) desk!: Desk;
  @state() private span = 14;
  private readonly figures = new Reading(this, () => readFigures(this.span, new Date()));

  override render() {
    return html`<div class="head">
        <div>
          <h1>${words.views.figures}</h1>
          <p>${words.figures.about}</p>
        </div>
        ${choiceField(
          'span',
          {label: words.figures.span},
          SPANS.map((each) => [String(each), words.figures.days(each)] as const),
          String(this.span),
          (value) => {
            this.span = Number(value);
            void this.figures.again();
          },
        )}
      </div>
      ${this.figures.show((figures) =>
        figures.rules.length === 0 ? emptyState(words.figures.none, words.figures.noneText) : this.content(figures),
      )}`;
  }

  private content(figures: Figures) {
    const decided = figures.rules.filter(({simulated}) => !simulated);
    const simulated = figures.rules.filter((each) => each.simulated);
    return html`<h2>${words.figures.byDay}</h2>
      ${this.chart(words.figures.decided, words.figures.noDecided, figures, decided)}
      ${this.chart(words.figures.simulated, words.figures.noSimulated, figures, simulated)}
      <h2>${words.figures.all}</h2>
      <div class="table" role="region" tabindex="0" aria-label=${words.figures.all}>
        <table>
          <thead>
            <tr>
              <th scope="col">${words.figures.rule}</th>
              <th scope="col">${words.figures.kind}</th>
              <th scope="col" class="figure">${words.figures.exchanges}</th>
              <th scope="col" class="figure">${words.figures.blocked}</th>
            </tr>
          </thead>
          <tbody>
            ${figures.rules.map(
              ({rule, simulated, total, blocked}) => html`<tr>
                <th scope="row"><code>${rule}</code></th>
                <td>${simulated ? html`<span class="badge mask">${words.figures.isSimulated}</span>` : words.figures.isEnforced}</td>
                <td class="figure">${figure(total)}</td>
                <td class="figure">${figure(blocked)}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>`;
  }

  private chart(heading: string, none: string, {days}: Figures, rules: readonly RuleFigures[]) {
    return rules.length === 0
      ? html`<p class="quiet">${none}</p>`
      : html`<postern-chart
          heading=${heading}
          .points=${days.map((start) => ({name: day(start), short: shortDay(start)}))}
          .series=${ruleSeries(rules, words.figures.others)}
        ></postern-chart>`;
  }
}

function shortDay(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? '' : `${date.getDate()}.${date.getMonth() + 1}.`;
}
