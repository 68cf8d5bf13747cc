import {read, send} from '../../shared/wire/http.ts';
import {fields, list, number, text} from '../../shared/wire/json.ts';

/** What a detector makes of the text that was handed over; `start` and `end` count UTF-16 units. */
export interface Explained {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly likelihood: string;
  readonly hidden: boolean;
  readonly why: string;
}

/** Somebody says that a rule was wrong about a value; nobody is named. */
export interface Report {
  readonly id: string;
  readonly reported: string;
  readonly requestId: string;
  readonly policyVersion: string;
  readonly rule: string;
  readonly type: string;
  readonly direction: string;
  readonly comment: string;
  /** The text that was handed over; null where none was. */
  readonly fragment: string | null;
  readonly explanation: readonly Explained[];
  /** `open`, `confirmed`, `dismissed`. */
  readonly state: string;
  readonly settled: string;
  readonly reason: string;
}

export interface ReportPage {
  readonly reports: readonly Report[];
  /** Where the next page begins; empty after the last. */
  readonly next: string;
}

export async function readReports(state: string, cursor: string): Promise<ReportPage> {
  const question = new URLSearchParams({limit: '20', ...(state === '' ? {} : {state}), ...(cursor === '' ? {} : {cursor})});
  const page = fields(await read(`/api/policy/reports?${question.toString()}`));
  return {reports: list(page.reports).map(report), next: text(page.next)};
}

export async function settle(id: string, verdict: string, reason: string, csrf: string): Promise<Report> {
  return report(await send('POST', `/api/policy/reports/${encodeURIComponent(id)}/settle`, csrf, {verdict, reason}));
}

function report(value: unknown): Report {
  const each = fields(value);
  return {
    id: text(each.id),
    reported: text(each.reported),
    requestId: text(each.requestId),
    policyVersion: text(each.policyVersion),
    rule: text(each.rule),
    type: text(each.type),
    direction: text(each.direction),
    comment: text(each.comment),
    fragment: typeof each.fragment === 'string' ? each.fragment : null,
    explanation: list(each.explanation)
      .map(fields)
      .map((one) => ({
        type: text(one.type),
        start: number(one.start) ?? 0,
        end: number(one.end) ?? 0,
        likelihood: text(one.likelihood),
        hidden: one.hidden === true,
        why: text(one.why),
      })),
    state: text(each.state),
    settled: text(each.settled),
    reason: text(each.reason),
  };
}
