import {read} from '../../shared/wire/http.ts';
import {fields, list, number, text, type Fields} from '../../shared/wire/json.ts';
import type {Criterion} from '../filter.ts';

/** What figures can be told apart by. */
export type Dimension = Exclude<Criterion, 'requestId' | 'pseudonym' | 'policyVersion'>;

export type Bucket = 'minute' | 'hour' | 'day' | 'week';

export interface Counts {
  readonly requests: number;
  readonly blocked: number;
  readonly coached: number;
  readonly tokenised: number;
  readonly masked: number;
  /** Where `auto` chose the model: answered in the nearest zone, and further away. */
  readonly keptNear: number;
  readonly left: number;
  readonly failed: number;
  readonly promptTokens: number;
  readonly completionTokens: number;
  readonly firstTokenP95: number | null;
  readonly totalP95: number | null;
}

/** A point of a time series; its counts are null where too few people stand behind them. */
export interface FigurePoint {
  readonly start: string;
  readonly counts: Counts | null;
}

export interface FigureRow {
  readonly value: string;
  readonly counts: Counts | null;
  readonly series: readonly FigurePoint[];
}

export interface Figures {
  readonly from: string;
  readonly to: string;
  readonly bucket: Bucket;
  readonly total: Counts | null;
  readonly series: readonly FigurePoint[];
  readonly rows: readonly FigureRow[];
  /** All other values together; null where there are none. */
  readonly other: FigureRow | null;
}

/** Which figures are asked for. */
export interface FigureQuestion {
  readonly from: string;
  readonly to: string;
  readonly bucket: Bucket;
  readonly timeZone: string;
  readonly by: Dimension;
  readonly top: number;
}

export async function readFigures(question: FigureQuestion, signal: AbortSignal): Promise<Figures> {
  const query = new URLSearchParams(Object.entries(question).map(([name, value]) => [name, String(value)]));
  return figuresIn(await read(`/api/audit/figures?${query}`, signal));
}

export function figuresIn(answer: unknown): Figures {
  const report = fields(answer);
  const table = fields(report.figures);
  return {
    from: text(report.from),
    to: text(report.to),
    bucket: text(report.bucket) as Bucket,
    total: counts(table.total),
    series: points(table.series),
    rows: list(table.rows).map((each) => row(fields(each))),
    other: table.other === null || table.other === undefined ? null : row(fields(table.other)),
  };
}

function row(entry: Fields): FigureRow {
  return {value: text(entry.value), counts: counts(entry.counts), series: points(entry.series)};
}

function points(value: unknown): readonly FigurePoint[] {
  return list(value)
    .map(fields)
    .map((entry) => ({start: text(entry.start), counts: counts(entry.counts)}));
}

function counts(value: unknown): Counts | null {
  if (value === null || value === undefined) {
    return null;
  }
  const entry = fields(value);
  const count = (name: string): number => number(entry[name]) ?? 0;
  return {
    requests: count('requests'),
    blocked: count('blocked'),
    coached: count('coached'),
    tokenised: count('tokenised'),
    masked: count('masked'),
    keptNear: count('keptNear'),
    left: count('left'),
    failed: count('failed'),
    promptTokens: count('promptTokens'),
    completionTokens: count('completionTokens'),
    firstTokenP95: number(fields(entry.firstTokenMicros).p95),
    totalP95: number(fields(entry.totalMicros).p95),
  };
}
