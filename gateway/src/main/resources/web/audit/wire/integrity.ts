import {read} from '../../shared/wire/http.ts';
import {fields, list, number, text, type Fields} from '../../shared/wire/json.ts';
import type {TrailRecord} from './record.ts';

/** The first thing that is not as it was written. */
export interface Flaw {
  readonly place: string;
  readonly kind: string;
  readonly message: string;
}

/** What recomputing the trail showed. */
export interface Verification {
  readonly intact: boolean;
  /** Null where the answer cannot be read. */
  readonly records: number | null;
  readonly contents: number;
  readonly dropped: number;
  readonly sealed: number;
  readonly unsealed: number;
  readonly lastSeal: string;
  readonly places: readonly (readonly [place: string, said: string])[];
  readonly flaw: Flaw | null;
}

/** How far the seal has come. */
export interface SealState {
  readonly sealing: boolean;
  readonly number: number;
  readonly size: number;
  readonly root: string;
  readonly moment: string;
  readonly ageSeconds: number | null;
  readonly problem: string;
  readonly published: readonly (readonly [place: string, number: number, moment: string])[];
  readonly failing: readonly (readonly [place: string, problem: string])[];
}

/** A check as the trail remembers it. */
export interface PastCheck {
  readonly moment: string;
  readonly intact: boolean;
  readonly records: number | null;
  /** Whether the gateway checked by itself. */
  readonly nightly: boolean;
  readonly place: string;
}

export async function verifyTrail(signal: AbortSignal): Promise<Verification> {
  return verificationIn(await read('/api/audit/verify', signal));
}

/** A result that does not say in so many words that no flaw was found counts as a flaw. */
export function verificationIn(answer: unknown): Verification {
  const result = fields(answer);
  const records = number(result.records);
  const count = (name: string): number => number(result[name]) ?? 0;
  return {
    intact: result.flaw === null && records !== null && result.intact !== false,
    records,
    contents: count('contents'),
    dropped: count('dropped'),
    sealed: count('sealed'),
    unsealed: count('unsealed'),
    lastSeal: text(result.lastSeal),
    places: pairs(result.places),
    flaw: result.flaw === null || result.flaw === undefined ? null : flaw(fields(result.flaw)),
  };
}

export async function readSeal(signal: AbortSignal): Promise<SealState> {
  const answer = fields(await read('/api/audit/seal', signal));
  return {
    sealing: answer.sealing === true,
    number: number(answer.number) ?? 0,
    size: number(answer.size) ?? 0,
    root: text(answer.root),
    moment: text(answer.moment),
    ageSeconds: number(answer.ageSeconds),
    problem: text(answer.problem),
    published: list(answer.published)
      .map(fields)
      .map((each) => [text(each.place), number(each.number) ?? 0, text(each.moment)]),
    failing: pairs(answer.failing),
  };
}

/** What a record of the kind `VERIFIED` tells. */
export function pastCheck(record: TrailRecord): PastCheck {
  const records = Number(record.detail.get('records') ?? '');
  return {
    moment: record.moment,
    intact: record.detail.get('intact') === 'true',
    records: Number.isNaN(records) ? null : records,
    nightly: record.pseudonym === '',
    place: record.detail.get('place') ?? '',
  };
}

function flaw(entry: Fields): Flaw {
  const {lane, epoch, sequence} = fields(entry.position);
  const place = [lane, epoch, sequence].map(number);
  return {
    place: place.includes(null) ? '' : place.join('/'),
    kind: text(entry.kind).toLowerCase(),
    message: text(entry.message),
  };
}

function pairs(value: unknown): readonly (readonly [string, string])[] {
  return Object.entries(fields(value)).map(([name, said]) => [name, text(said)]);
}
