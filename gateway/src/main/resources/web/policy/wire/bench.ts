import {fields, list, number, text, texts} from '../../shared/wire/json.ts';
import {send} from '../../shared/wire/http.ts';
import {problems, type Problem} from './check.ts';

/** A text to try, and who says it to whom. */
export interface Trial {
  readonly text: string;
  readonly direction: string;
  readonly role: string;
  readonly groups: readonly string[];
  readonly model: string;
  readonly zone: string;
}

/** Nothing yet, said by a user to a model in the same house. */
export const NO_TRIAL: Trial = {text: '', direction: 'prompt', role: 'user', groups: [], model: '', zone: 'local'};

/** What a rule does with a finding, or would do. */
export interface Decision {
  readonly id: string;
  readonly action: string;
  readonly say: string;
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** Something that was found; `start` and `end` count UTF-16 units. */
export interface BenchFinding {
  readonly detector: string;
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly likelihood: string;
  readonly hidden: boolean;
  readonly why: string;
  /** Null where no rule looks at it. */
  readonly rule: Decision | null;
}

export interface BenchResult {
  readonly problems: readonly Problem[];
  readonly version: string;
  /** The strongest of all rules; empty where nothing was tried. */
  readonly action: string;
  /** What would go on; null where nothing does. */
  readonly text: string | null;
  readonly findings: readonly BenchFinding[];
  readonly simulated: readonly Decision[];
  readonly notEvaluated: readonly string[];
}

/** Tries a text; without a source, with the policy in force. */
export async function bench(
  source: string | null,
  trial: Trial,
  csrf: string,
  signal: AbortSignal,
): Promise<BenchResult> {
  const {text: tried, direction, role, groups, model, zone} = trial;
  const body = {
    text: tried,
    direction,
    ...(direction === 'answer' ? {} : {role}),
    groups,
    ...(model === '' ? {} : {model}),
    zone,
    ...(source === null ? {} : {source}),
  };
  const came = fields(await send('POST', '/api/policy/bench', csrf, body, signal));
  return {
    problems: problems(came.problems),
    version: text(came.version),
    action: text(came.action),
    text: typeof came.text === 'string' ? came.text : null,
    findings: list(came.findings).map(finding),
    simulated: list(came.simulated).map(decision),
    notEvaluated: texts(came.notEvaluated),
  };
}

function finding(value: unknown): BenchFinding {
  const each = fields(value);
  return {
    detector: text(each.detector),
    type: text(each.type),
    start: number(each.start) ?? 0,
    end: number(each.end) ?? 0,
    likelihood: text(each.likelihood),
    hidden: each.hidden === true,
    why: text(each.why),
    rule: each.rule === null || each.rule === undefined ? null : decision(each.rule),
  };
}

function decision(value: unknown): Decision {
  const each = fields(value);
  return {
    id: text(each.id),
    action: text(each.action),
    say: text(each.say),
    type: text(each.type),
    start: number(each.start) ?? 0,
    end: number(each.end) ?? 0,
  };
}
