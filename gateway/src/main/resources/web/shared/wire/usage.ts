import {read} from './http.ts';
import {fields, list, number, text, type Fields} from './json.ts';

/** What was used of one model; prices are in the currency of the house. */
export interface ModelUsage {
  readonly group: string;
  readonly model: string;
  readonly requests: number;
  readonly promptTokens: number;
  readonly answerTokens: number;
  readonly price: number;
  readonly wattHours: number;
}

/** A limit that the person counts against, and what is left of it. */
export interface OwnLimit {
  readonly kind: string;
  /** Path of the group; empty for the person's own. */
  readonly holder: string;
  readonly measure: string;
  readonly period: string;
  readonly most: number;
  readonly left: number;
  /** When the window ends (ISO 8601). */
  readonly resets: string;
}

export interface OwnUsage {
  readonly month: string;
  readonly models: readonly ModelUsage[];
  readonly limits: readonly OwnLimit[];
}

/** What the one who is logged in used this month, and what is left. */
export async function readOwnUsage(signal: AbortSignal): Promise<OwnUsage> {
  const usage = fields(await read('/api/usage/mine', signal));
  return {
    month: text(usage.month),
    models: list(usage.models).map((each) => modelUsage(fields(each))),
    limits: list(usage.limits).map((each) => ownLimit(fields(each))),
  };
}

/** A line of a report, as the gateway writes it. */
function modelUsage(line: Fields): ModelUsage {
  return {
    group: text(line.group),
    model: text(line.model),
    requests: number(line.requests) ?? 0,
    promptTokens: number(line.promptTokens) ?? 0,
    answerTokens: number(line.answerTokens) ?? 0,
    price: number(line.price) ?? 0,
    wattHours: number(line.wattHours) ?? 0,
  };
}

function ownLimit(limit: Fields): OwnLimit {
  return {
    kind: text(limit.kind),
    holder: text(limit.holder),
    measure: text(limit.measure),
    period: text(limit.period),
    most: number(limit.most) ?? 0,
    left: number(limit.left) ?? 0,
    resets: text(limit.resets),
  };
}

/** What groups used in a month, by group and model. */
export async function readGroupUsage(month: string, signal: AbortSignal): Promise<readonly ModelUsage[]> {
  const report = fields(await read(`/api/usage?month=${encodeURIComponent(month)}`, signal));
  return list(report.groups).map((each) => modelUsage(fields(each)));
}
