import {locale} from '../../shared/text/language.ts';
import type {Point, Series} from '../../shared/chart/series.ts';
import {momentWords} from '../../shared/moment.ts';
import type {Bucket, Counts, FigurePoint} from '../wire/figures.ts';

export const PERIODS = ['hour', 'day', 'week', 'month', 'year'] as const;

/** How far back the overview looks. */
export type Period = (typeof PERIODS)[number];

/** Length in seconds, and how wide a bar is. */
const SHAPES: Readonly<Record<Period, readonly [seconds: number, bucket: Bucket]>> = {
  hour: [3_600, 'minute'],
  day: [86_400, 'hour'],
  week: [7 * 86_400, 'day'],
  month: [30 * 86_400, 'day'],
  year: [365 * 86_400, 'week'],
};

export function periodOf(name: string | null): Period {
  return PERIODS.find((each) => each === name) ?? 'day';
}

/** The time a period covers until now, and its buckets. */
export function span(period: Period, now: Date): {readonly from: string; readonly to: string; readonly bucket: Bucket} {
  const [seconds, bucket] = SHAPES[period];
  return {from: new Date(now.getTime() - seconds * 1000).toISOString(), to: now.toISOString(), bucket};
}

/** The points of a time line, named as their width allows. */
export function points(series: readonly FigurePoint[], bucket: Bucket): readonly Point[] {
  const days = bucket === 'day' || bucket === 'week';
  const short = new Intl.DateTimeFormat(
    locale,
    days ? {day: 'numeric', month: 'short'} : {hour: '2-digit', minute: '2-digit'},
  );
  const whole = new Intl.DateTimeFormat(locale, {dateStyle: 'medium'});
  return series.map(({start}) => ({
    name: days ? whole.format(new Date(start)) : momentWords(start),
    short: short.format(new Date(start)),
  }));
}

/** What policy did with requests, as bars on top of each other. */
export function decided(
  series: readonly FigurePoint[],
  names: {readonly passed: string; readonly changed: string; readonly blocked: string},
): readonly Series[] {
  const values = (of: (counts: Counts) => number): readonly (number | null)[] =>
    series.map(({counts}) => (counts === null ? null : of(counts)));
  return [
    {name: names.passed, look: 1, values: values(passed)},
    {name: names.changed, look: 3, values: values(changed)},
    {name: names.blocked, look: 2, values: values(stopped)},
  ];
}

/** Where `auto` had its answers made, as bars on top of each other. */
export function chosen(series: readonly FigurePoint[], names: {readonly near: string; readonly left: string}): readonly Series[] {
  return [
    {name: names.near, look: 1, values: series.map(({counts}) => counts?.keptNear ?? null)},
    {name: names.left, look: 3, values: series.map(({counts}) => counts?.left ?? null)},
  ];
}

export function changed({masked, tokenised}: Counts): number {
  return masked + tokenised;
}

export function stopped({blocked, coached}: Counts): number {
  return blocked + coached;
}

function passed(counts: Counts): number {
  return Math.max(0, counts.requests - changed(counts) - stopped(counts));
}
