import {fields, list, number, text, texts} from '../../shared/wire/json.ts';
import {send} from '../../shared/wire/http.ts';

/** So many texts whose decision was `before` and would be `after`. */
export interface Shift {
  readonly direction: string;
  readonly before: string;
  readonly after: string;
  readonly count: number;
}

/** About how many texts a rule decided, and would decide. */
export interface RuleShift {
  readonly rule: string;
  readonly before: number;
  readonly after: number;
}

export interface GroupShift {
  /** Empty for requesters without any. */
  readonly group: string;
  readonly texts: number;
  readonly stricter: number;
  readonly looser: number;
}

/** A text whose decision differs; what was said is not here. */
export interface Example {
  readonly id: string;
  readonly moment: string;
  readonly direction: string;
  readonly types: readonly string[];
  readonly before: string;
  readonly after: string;
  readonly rulesBefore: readonly string[];
  readonly rulesAfter: readonly string[];
}

export interface Gap {
  readonly what: string;
  readonly count: number;
}

/** How a draft would have decided about what was said in a period. */
export interface Replay {
  readonly prompts: number;
  readonly answers: number;
  readonly changed: number;
  readonly complete: boolean;
  readonly lost: number;
  readonly unreadable: number;
  readonly decisions: readonly Shift[];
  readonly rules: readonly RuleShift[];
  readonly groups: readonly GroupShift[];
  readonly notEvaluated: readonly Gap[];
  readonly examples: readonly Example[];
}

const DAY_MILLIS = 86_400_000;

/** Decides again about the last days with the newest revision of a draft. */
export async function replay(draft: string, days: number, now: Date, csrf: string, signal: AbortSignal): Promise<Replay> {
  const period = {from: new Date(now.getTime() - days * DAY_MILLIS).toISOString(), until: now.toISOString()};
  return replayIn(await send('POST', `/api/policy/drafts/${encodeURIComponent(draft)}/replay`, csrf, period, signal));
}

export function replayIn(answer: unknown): Replay {
  const found = fields(answer);
  const rows = (value: unknown) => list(value).map(fields);
  return {
    prompts: number(found.prompts) ?? 0,
    answers: number(found.answers) ?? 0,
    changed: number(found.changed) ?? 0,
    complete: found.complete !== false,
    lost: number(found.lost) ?? 0,
    unreadable: number(found.unreadable) ?? 0,
    decisions: rows(found.decisions).map((row) => ({
      direction: text(row.direction),
      before: text(row.before),
      after: text(row.after),
      count: number(row.count) ?? 0,
    })),
    rules: rows(found.rules).map((row) => ({
      rule: text(row.rule),
      before: number(row.before) ?? 0,
      after: number(row.after) ?? 0,
    })),
    groups: rows(found.groups).map((row) => ({
      group: text(row.group),
      texts: number(row.texts) ?? 0,
      stricter: number(row.stricter) ?? 0,
      looser: number(row.looser) ?? 0,
    })),
    notEvaluated: rows(found.notEvaluated).map((row) => ({what: text(row.what), count: number(row.count) ?? 0})),
    examples: rows(found.examples).map((row) => ({
      id: text(row.id),
      moment: text(row.moment),
      direction: text(row.direction),
      types: texts(row.types),
      before: text(row.before),
      after: text(row.after),
      rulesBefore: texts(row.rulesBefore),
      rulesAfter: texts(row.rulesAfter),
    })),
  };
}
