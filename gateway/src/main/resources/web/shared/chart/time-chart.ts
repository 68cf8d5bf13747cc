import {html, LitElement, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {figure} from '../figure.ts';
import {controls} from '../look/controls.ts';
import {tables} from '../look/table.ts';
import {words} from '../text/words.ts';
import {chartLook} from './look.ts';
import {bars, HEIGHT, lines} from './plot.ts';
import type {Point, Series} from './series.ts';

/**
 * Values over time, as bars on top of each other or as lines, with the same numbers as a table below. It takes the width
 * it has and always the same height.
 */
@customElement('postern-chart')
export class TimeChart extends LitElement {
  static override styles = [controls, tables, chartLook];

  @property() heading = '';
  @property() kind: 'bars' | 'lines' = 'bars';
  @property({attribute: false}) points: readonly Point[] = [];
  @property({attribute: false}) series: readonly Series[] = [];
  @state() private width = 0;
  private readonly watch = new ResizeObserver(([entry]) => {
    this.width = Math.floor(entry?.contentRect.width ?? 0);
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watch.disconnect();
  }

  override firstUpdated(): void {
    const room = this.renderRoot.querySelector('.room');
    if (room !== null) {
      this.watch.observe(room);
    }
  }

  override render() {
    return html`<figure>
      <figcaption>
        <strong>${this.heading}</strong>
        ${this.legend()}
      </figcaption>
      <div class="room">${this.width === 0 ? nothing : this.drawing()}</div>
      <details>
        <summary>${words.chart.table}</summary>
        <div class="table" role="region" aria-label=${this.heading} tabindex="0">${this.table()}</div>
      </details>
    </figure>`;
  }

  private legend() {
    return html`<ul>
      ${this.series.map(({name, look}) => html`<li><span class="key key-${look}"></span>${name}</li>`)}
    </ul>`;
  }

  private drawing() {
    const draw = this.kind === 'bars' ? bars : lines;
    return html`<svg width=${this.width} height=${HEIGHT} role="img" aria-label=${this.summary()}>
      ${draw(this.points, this.series, this.width, (at) => this.said(at))}
    </svg>`;
  }

  private table() {
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${words.chart.time}</th>
          ${this.series.map(({name}) => html`<th scope="col" class="figure">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${this.points.map(
          ({name}, at) => html`<tr>
            <th scope="row">${name}</th>
            ${this.series.map(({values}) => html`<td class="figure">${shown(values[at])}</td>`)}
          </tr>`,
        )}
      </tbody>
    </table>`;
  }

  private said(at: number): string {
    return [this.points[at]?.name, ...this.series.map(({name, values}) => `${name}: ${shown(values[at])}`)].join('\n');
  }

  /** What a screen reader says in place of the drawing; all numbers are in the table. */
  private summary(): string {
    const peaks = this.series.map(({name, values}) => {
      const highest = values.reduce<number>((most, value) => Math.max(most, value ?? 0), 0);
      const when = this.points[values.indexOf(highest)]?.name ?? '';
      return highest === 0 ? '' : words.chart.highest(name, figure(highest), when);
    });
    const told = peaks.filter((each) => each !== '').join(' ');
    return `${this.heading}. ${told === '' ? words.chart.empty : told}`;
  }
}

function shown(value: number | null | undefined): string {
  return value === null || value === undefined ? words.chart.withheld : figure(value);
}
