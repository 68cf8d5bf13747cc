import {css, html, LitElement, nothing, svg} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {figure, share} from '../../shared/figure.ts';
import {controls} from '../../shared/look/controls.ts';
import {tables} from '../../shared/look/table.ts';
import {nameOf} from '../../shared/wire/finding-names.ts';
import {link} from '../address.ts';
import {viewLook} from '../look/view.ts';
import type {Dimension, FigureRow, Figures} from '../wire/figures.ts';
import {decisionWords, statusWords, words} from '../words.ts';
import {changed, stopped} from './period.ts';

const say = words.figures;
const BAR = 100;

/** The values with the most requests, and what policy did with each; a value leads to its exchanges. */
@customElement('postern-figure-rows')
export class FigureRows extends LitElement {
  static override styles = [
    controls,
    tables,
    viewLook,
    css`
      :host {
        gap: var(--space-2);
      }

      .bar {
        width: 6.25rem;
        height: 0.5rem;
      }

      .bar rect {
        fill: var(--chart-1);
      }

      .bar .whole {
        fill: var(--sunken);
      }
    `,
  ];

  @property({attribute: false}) figures!: Figures;
  @property() by: Dimension = 'group';

  override render() {
    const {rows, other} = this.figures;
    const all = [...rows, ...(other === null ? [] : [other])];
    const withheld = all.some(({counts}) => counts === null);
    const most = Math.max(1, ...rows.map(({counts}) => counts?.requests ?? 0));
    return html`<div class="table">
        <table>
          <caption class="unseen">
            ${say.by} ${say.dimensions[this.by]}
          </caption>
          <thead>
            <tr>
              <th scope="col">${say.dimensions[this.by]}</th>
              <th scope="col" class="figure">${say.requests}</th>
              <th scope="col" class="minor"><span class="unseen">${say.share}</span></th>
              <th scope="col" class="figure">${say.series.changed}</th>
              <th scope="col" class="figure">${say.series.blocked}</th>
              <th scope="col" class="figure minor">${say.tiles.failed}</th>
            </tr>
          </thead>
          <tbody>
            ${all.map((row) => this.row(row, row === other, most))}
          </tbody>
        </table>
      </div>
      ${withheld ? html`<p class="soft">${say.withheldText}</p>` : nothing}
      ${['group', 'rule', 'finding'].includes(this.by) ? html`<p class="soft">${say.severalTimes}</p>` : nothing}`;
  }

  private row({value, counts}: FigureRow, isOther: boolean, most: number) {
    const head = html`<th scope="row">${isOther ? say.other : this.name(value)}</th>`;
    if (counts === null) {
      return html`<tr>
        ${head}
        <td colspan="5">${say.withheld}</td>
      </tr>`;
    }
    const {requests, failed} = counts;
    const part = (count: number) => html`${figure(count)} <small>${count === 0 ? '' : share(count, requests)}</small>`;
    return html`<tr>
      ${head}
      <td class="figure">${figure(requests)}</td>
      <td class="minor">${isOther ? nothing : bar(requests / most)}</td>
      <td class="figure">${part(changed(counts))}</td>
      <td class="figure">${part(stopped(counts))}</td>
      <td class="figure minor">${part(failed)}</td>
    </tr>`;
  }

  private name(value: string) {
    if (value === '') {
      return say.nothing;
    }
    const told = this.told(value);
    return html`<a href=${link('exchanges', '', [[this.by, value]])} title=${say.show(told)}>${told}</a>`;
  }

  private told(value: string): string {
    switch (this.by) {
      case 'decision':
        return decisionWords(value);
      case 'status':
        return statusWords(value);
      case 'finding':
        return nameOf(value);
      default:
        return value;
    }
  }
}

function bar(part: number) {
  return svg`<svg class="bar" viewBox="0 0 ${BAR} 8" preserveAspectRatio="none" aria-hidden="true">
    <rect class="whole" width=${BAR} height="8" rx="2" /><rect width=${Math.round(part * BAR)} height="8" rx="2" />
  </svg>`;
}
