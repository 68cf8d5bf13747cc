import {html, LitElement, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import '../../shared/chart/time-chart.ts';
import type {Series} from '../../shared/chart/series.ts';
import {duration} from '../../shared/moment.ts';
import {figure, share} from '../../shared/figure.ts';
import {controls, inputs} from '../../shared/look/controls.ts';
import '../../shared/notice-box.ts';
import {choiceField, fieldLook} from '../../shared/parts/field.ts';
import {Loading} from '../../shared/parts/loading.ts';
import {emptyState, loadingState, stateLook} from '../../shared/parts/states.ts';
import {link} from '../address.ts';
import {deskFailure} from '../desk-failure.ts';
import {viewLook} from '../look/view.ts';
import {problem} from '../parts.ts';
import {readFigures, type Counts, type Dimension, type Figures} from '../wire/figures.ts';
import {words} from '../words.ts';
import './figure-rows.ts';
import {overviewLook} from './look.ts';
import {changed, chosen, decided, periodOf, PERIODS, points, span, type Period} from './period.ts';

const say = words.figures;

const DIMENSIONS = Object.keys(say.dimensions) as readonly Dimension[];
const TOP = 10;
const LINES = 4;

/** How much was asked and what policy did, over time and by what it is told apart by. */
@customElement('postern-overview')
export class OverviewView extends LitElement {
  static override styles = [controls, inputs, fieldLook, stateLook, viewLook, overviewLook];

  @property({attribute: false}) query = new URLSearchParams();
  private readonly figures = new Loading<Figures>(this, deskFailure);
  private asked = '';

  override willUpdate(): void {
    if (this.query.toString() !== this.asked || this.figures.first) {
      this.asked = this.query.toString();
      if (!this.figures.busy || !this.figures.first) {
        this.load();
      }
    }
  }

  override render() {
    return html`
      <div class="head">
        <div>
          <h1>${words.desk.names.overview}</h1>
          <p class="lead">${say.lead}</p>
        </div>
        <div class="choices">
          ${choiceField('period', {label: say.period}, PERIODS.map((each) => [each, say.periods[each]]), this.period, (to) =>
            this.choose({period: to}),
          )}
        </div>
      </div>
      ${problem(this.figures.failure, this.load)} ${this.work()}
    `;
  }

  private work() {
    const figures = this.figures.value;
    if (figures === null) {
      return this.figures.failure === null ? loadingState(9) : nothing;
    }
    const {total, series, bucket} = figures;
    const timeline = points(series, bucket);
    return html`
      ${
        total === null
          ? html`<postern-notice heading=${say.withheldTotal}>${say.withheldTotalText}</postern-notice>`
          : tiles(total)
      }
      <postern-chart
        heading=${say.overTime}
        .points=${timeline}
        .series=${decided(series, say.series)}
      ></postern-chart>
      ${
        total === null || total.keptNear + total.left === 0
          ? nothing
          : html`<postern-chart
              heading=${say.auto(share(total.keptNear, total.keptNear + total.left))}
              .points=${timeline}
              .series=${chosen(series, say.choice)}
            ></postern-chart>`
      }
      <section aria-labelledby="by-heading">
        <div class="head">
          <h2 id="by-heading">${say.by} ${say.dimensions[this.by]}</h2>
          <div class="choices">
            ${choiceField('by', {label: say.by}, DIMENSIONS.map((each) => [each, say.dimensions[each]]), this.by, (to) =>
              this.choose({by: to}),
            )}
          </div>
        </div>
        ${
          figures.rows.length === 0
            ? emptyState(say.empty, say.emptyText)
            : html`<postern-figure-rows .figures=${figures} .by=${this.by}></postern-figure-rows>
                <postern-chart
                  kind="lines"
                  heading=${say.busiest(say.dimensions[this.by])}
                  .points=${timeline}
                  .series=${busiest(figures)}
                ></postern-chart>`
        }
      </section>
    `;
  }

  private get period(): Period {
    return periodOf(this.query.get('period'));
  }

  private get by(): Dimension {
    return DIMENSIONS.find((each) => each === this.query.get('by')) ?? 'model';
  }

  private choose(change: Readonly<Record<string, string>>): void {
    location.hash = link('overview', '', Object.entries({period: this.period, by: this.by, ...change}));
  }

  private readonly load = (): void => {
    const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
    const question = {...span(this.period, new Date()), timeZone, by: this.by, top: TOP};
    void this.figures.run((signal) => readFigures(question, signal));
  };
}

function tiles(total: Counts) {
  const {requests, blocked, coached, failed, promptTokens, completionTokens, firstTokenP95, totalP95} = total;
  const part = (count: number): string => (requests === 0 ? '' : say.of(share(count, requests)));
  const each: readonly (readonly [string, string, string])[] = [
    [say.tiles.requests, figure(requests), ''],
    [say.tiles.blocked, figure(blocked), part(blocked)],
    [say.tiles.changed, figure(changed(total)), part(changed(total))],
    [say.tiles.coached, figure(coached), part(coached)],
    [say.tiles.failed, figure(failed), part(failed)],
    [say.tiles.tokens, `${figure(promptTokens)} → ${figure(completionTokens)}`, ''],
    [say.tiles.first, duration(firstTokenP95), ''],
    [say.tiles.whole, duration(totalP95), ''],
  ];
  return html`<dl class="tiles">
    ${each.map(
      ([name, value, note]) => html`<div>
        <dt>${name}</dt>
        <dd>${value}${note === '' ? nothing : html` <small>${note}</small>`}</dd>
      </div>`,
    )}
  </dl>`;
}

function busiest({rows}: Figures): readonly Series[] {
  return rows.slice(0, LINES).map(({value, series}, at) => ({
    name: value === '' ? say.nothing : value,
    look: (at + 1) as 1 | 2 | 3 | 4,
    values: series.map(({counts}) => counts?.requests ?? null),
  }));
}
