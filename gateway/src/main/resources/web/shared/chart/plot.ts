import {nothing, svg, type SVGTemplateResult} from 'lit';
import {shortFigure} from '../figure.ts';
import {labelled, linePath, scaleTo, sums, type Scale} from './scale.ts';
import type {Point, Series} from './series.ts';

export const HEIGHT = 200;
const LEFT = 40;
const RIGHT = 8;
const TOP = 10;
const BOTTOM = 22;
const LABEL_ROOM = 64;
const FLOOR = HEIGHT - BOTTOM;

/** Where things are, in pixels. */
interface Place {
  readonly width: number;
  readonly scale: Scale;
  readonly step: number;
}

/** Bars, the series on top of each other; the first stands at the bottom. */
export function bars(points: readonly Point[], series: readonly Series[], width: number, say: (at: number) => string) {
  const place = placed(points, sums(series.map(({values}) => values)), width);
  const gap = Math.min(6, place.step * 0.2);
  const column = (at: number): SVGTemplateResult => {
    let floor = FLOOR;
    return svg`<g><title>${say(at)}</title>
      <rect class="reach" x=${LEFT + at * place.step} y=${TOP} width=${place.step} height=${FLOOR - TOP} />
      ${series.map(({look, values}) => {
        const height = FLOOR - y(place, values[at] ?? 0);
        floor -= height;
        return height <= 0
          ? nothing
          : svg`<rect class="fill-${look}" x=${LEFT + at * place.step + gap / 2} y=${floor}
              width=${place.step - gap} height=${height} />`;
      })}</g>`;
  };
  return [axes(points, place), svg`${points.map((_, at) => column(at))}`];
}

/** Lines, one for each series. */
export function lines(points: readonly Point[], series: readonly Series[], width: number, say: (at: number) => string) {
  const place = placed(
    points,
    series.flatMap(({values}) => values),
    width,
  );
  const x = (at: number): number => LEFT + (at + 0.5) * place.step;
  return [
    axes(points, place),
    series.map(
      ({look, values}) => svg`<path class="line line-${look}"
        d=${linePath(values.map((value, at) => (value === null ? null : [x(at), y(place, value)])))} />`,
    ),
    points.map(
      (_, at) => svg`<rect class="reach" x=${LEFT + at * place.step} y=${TOP} width=${place.step}
        height=${FLOOR - TOP}><title>${say(at)}</title></rect>`,
    ),
  ];
}

function placed(points: readonly Point[], values: readonly (number | null)[], width: number): Place {
  const highest = values.reduce<number>((most, value) => Math.max(most, value ?? 0), 0);
  return {width, scale: scaleTo(highest), step: Math.max(0, width - LEFT - RIGHT) / Math.max(1, points.length)};
}

function axes(points: readonly Point[], place: Place) {
  return [
    place.scale.ticks.map(
      (tick) => svg`<line class=${tick === 0 ? 'base' : 'grid'} x1=${LEFT} x2=${place.width - RIGHT}
          y1=${y(place, tick)} y2=${y(place, tick)} />
        <text class="side" x=${LEFT - 6} y=${y(place, tick) + 4}>${shortFigure(tick)}</text>`,
    ),
    labelled(points.length, place.width - LEFT - RIGHT, LABEL_ROOM).map(
      (at) => svg`<text class="under" x=${LEFT + at * place.step} y=${HEIGHT - 5}>${points[at]?.short}</text>`,
    ),
  ];
}

function y({scale}: Place, value: number): number {
  return FLOOR - (value / scale.top) * (FLOOR - TOP);
}
