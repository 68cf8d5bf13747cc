import {read} from '../../shared/wire/http.ts';
import {fields, list, number, text, texts, type Fields} from '../../shared/wire/json.ts';
import {asQuery, type Filter} from '../filter.ts';

/** One request and how it ended, as the trail tells it; never what was said in it. */
export interface Exchange {
  readonly id: string;
  readonly started: string;
  /** When its end was recorded; empty where it is not over. */
  readonly ended: string;
  /** Stands for the requester during a quarter; empty where nobody was identified. */
  readonly pseudonym: string;
  readonly groups: readonly string[];
  readonly model: string;
  readonly modelServer: string;
  readonly client: string;
  readonly credential: string;
  readonly zone: string;
  readonly route: string;
  readonly decision: string;
  readonly rules: readonly string[];
  readonly findings: readonly (readonly [type: string, count: number])[];
  readonly status: string;
  readonly code: string;
  readonly httpStatus: number | null;
  readonly finish: string;
  readonly promptTokens: number | null;
  readonly completionTokens: number | null;
  readonly firstTokenMicros: number | null;
  readonly totalMicros: number | null;
  readonly policyVersion: string;
  readonly lane: string;
  readonly epoch: string;
  readonly sequence: string;
}

/** A page of exchanges, newest first. */
export interface ExchangePage {
  readonly exchanges: readonly Exchange[];
  /** Where the next, older page begins; empty on the last one. */
  readonly next: string;
}

const PAGE_SIZE = '50';

/** Reads the page of exchanges that a cursor leads to; an empty cursor means the newest. */
export async function readExchanges(filter: Filter, cursor: string, signal: AbortSignal): Promise<ExchangePage> {
  const query = asQuery(filter);
  query.set('limit', PAGE_SIZE);
  if (cursor !== '') {
    query.set('cursor', cursor);
  }
  return exchangePage(await read(`/api/audit/exchanges?${query}`, signal));
}

/** A page in the gateway's words. */
export function exchangePage(answer: unknown): ExchangePage {
  const page = fields(answer);
  return {exchanges: list(page.exchanges).map((entry) => exchangeIn(fields(entry))), next: word(page.next)};
}

/** An exchange in the gateway's words. */
export function exchangeIn(entry: Fields): Exchange {
  return {
    id: text(entry.id),
    started: text(entry.started),
    ended: text(entry.ended),
    pseudonym: text(entry.pseudonym),
    groups: texts(entry.groups),
    model: text(entry.model),
    modelServer: text(entry.modelServer),
    client: text(entry.client),
    credential: text(entry.credential),
    zone: text(entry.zone),
    route: text(entry.route),
    decision: text(entry.decision),
    rules: texts(entry.rules),
    findings: Object.entries(fields(entry.findings)).map(([type, count]) => [type, number(count) ?? 0]),
    status: text(entry.status),
    code: text(entry.code),
    httpStatus: number(entry.httpStatus),
    finish: text(entry.finish),
    promptTokens: number(entry.promptTokens),
    completionTokens: number(entry.completionTokens),
    firstTokenMicros: number(entry.firstTokenMicros),
    totalMicros: number(entry.totalMicros),
    policyVersion: text(entry.policyVersion),
    lane: word(entry.lane),
    epoch: word(entry.epoch),
    sequence: word(entry.sequence),
  };
}

/** A name or a number as it is shown. */
export function word(value: unknown): string {
  return typeof value === 'number' ? String(value) : text(value);
}
