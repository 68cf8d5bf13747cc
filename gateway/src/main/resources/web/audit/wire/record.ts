import {read} from '../../shared/wire/http.ts';
import {fields, list, text, texts, type Fields} from '../../shared/wire/json.ts';
import {exchangeIn, word, type Exchange} from './exchange.ts';

/** A record of the trail as it stands in the chain. */
export interface TrailRecord {
  readonly lane: string;
  readonly epoch: string;
  readonly sequence: string;
  readonly previousHash: string;
  readonly hash: string;
  readonly kind: string;
  /** ISO 8601; empty where there is none. */
  readonly moment: string;
  readonly requestId: string;
  readonly pseudonym: string;
  /** What is particular to the kind, by its names. */
  readonly detail: ReadonlyMap<string, string>;
  /** All that the hash is made of. */
  readonly fields: Fields;
}

/** An exchange with all its records, in the order in which they happened. */
export interface ExchangeLife {
  readonly exchange: Exchange;
  readonly records: readonly TrailRecord[];
}

export interface RecordPage {
  readonly records: readonly TrailRecord[];
  readonly next: string;
}

export async function readLife(id: string, signal: AbortSignal): Promise<ExchangeLife> {
  const answer = fields(await read(`/api/audit/exchanges/${encodeURIComponent(id)}`, signal));
  const records = list(answer.records).map((entry) => recordIn(fields(entry)));
  return {
    exchange: exchangeIn(fields(answer.exchange)),
    records: records.toSorted((a, b) => a.moment.localeCompare(b.moment)),
  };
}

/** The newest records of a kind. */
export async function readRecords(kind: string, limit: number, signal: AbortSignal): Promise<RecordPage> {
  const answer = fields(await read(`/api/audit/records?kind=${kind}&limit=${limit}`, signal));
  return {records: list(answer.records).map((entry) => recordIn(fields(entry))), next: word(answer.next)};
}

/** Where the file that proves a record is downloaded. */
export function proofPath({lane, epoch, sequence}: TrailRecord): string {
  return `/api/audit/records/${lane}/${epoch}/${sequence}/proof`;
}

export function recordIn(entry: Fields): TrailRecord {
  const position = fields(entry.position);
  const told = fields(entry.fields);
  return {
    lane: word(position.lane),
    epoch: word(position.epoch),
    sequence: word(position.sequence),
    previousHash: text(entry.previousHash),
    hash: text(entry.hash),
    kind: text(told.kind),
    moment: moment(told.moment),
    requestId: text(told.request_id),
    pseudonym: text(told.pseudonym),
    detail: pairs(texts(told.detail)),
    fields: told,
  };
}

/** Names and values stand in turn. */
function pairs(words: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (let at = 0; at + 1 < words.length; at += 2) {
    found.set(words[at] ?? '', words[at + 1] ?? '');
  }
  return found;
}

/** Microseconds since 1970, as a number or as a text. */
function moment(value: unknown): string {
  const micros = typeof value === 'number' ? value : Number.NaN;
  const date = Number.isNaN(micros) ? new Date(text(value)) : new Date(micros / 1000);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}
