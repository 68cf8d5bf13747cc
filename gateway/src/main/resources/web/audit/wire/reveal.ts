import {postForJson, read} from '../../shared/wire/http.ts';
import {fields, list, number, text, texts, type Fields} from '../../shared/wire/json.ts';
import {exchangePage, word, type ExchangePage} from './exchange.ts';

export type RevealState = 'requested' | 'half_approved' | 'approved' | 'break_glass' | 'reviewed' | 'rejected';

export const REVEAL_STATES: readonly RevealState[] = [
  'requested',
  'half_approved',
  'approved',
  'break_glass',
  'reviewed',
  'rejected',
];

/** Which side somebody decides for. */
export type Seat = 'security' | 'privacy';

export interface Decision {
  readonly decision: string;
  readonly seat: string;
  readonly by: string;
  readonly yours: boolean;
  readonly reason: string;
  readonly moment: string;
}

/** A wish to see content or a name, and what became of it. */
export interface Reveal {
  readonly id: string;
  readonly state: RevealState;
  readonly requester: string;
  readonly yours: boolean;
  readonly purpose: string;
  readonly ticket: string;
  readonly kind: string;
  readonly requests: readonly string[];
  readonly pseudonym: string;
  readonly from: string;
  readonly to: string;
  readonly most: number;
  readonly opened: number;
  readonly breakGlass: boolean;
  readonly made: string;
  /** Empty where nothing can be read. */
  readonly readableUntil: string;
  readonly decisions: readonly Decision[];
}

export interface RevealPage {
  readonly reveals: readonly Reveal[];
  readonly next: string;
}

/** What is asked for; members as the gateway takes them. */
export type RevealWish = Readonly<Record<string, unknown>>;

const PATH = '/api/audit/reveals';

export async function readReveals(query: URLSearchParams, signal: AbortSignal): Promise<RevealPage> {
  const page = fields(await read(`${PATH}?${query}`, signal));
  return {reveals: list(page.reveals).map((entry) => revealIn(fields(entry))), next: word(page.next)};
}

export async function readReveal(id: string, signal: AbortSignal): Promise<Reveal> {
  return revealIn(fields(await read(`${PATH}/${encodeURIComponent(id)}`, signal)));
}

export async function askForReveal(body: RevealWish, csrf: string): Promise<Reveal> {
  return revealIn(fields(await postForJson(PATH, {body, csrf})));
}

export type Step = 'approvals' | 'rejections' | 'reviews';

export async function decideReveal(id: string, step: Step, reason: string, seat: Seat | null, csrf: string): Promise<Reveal> {
  const body = {...(reason === '' ? {} : {reason}), ...(seat === null ? {} : {seat})};
  return revealIn(fields(await postForJson(`${PATH}/${encodeURIComponent(id)}/${step}`, {body, csrf})));
}

/** A page of the exchanges a reveal is for, newest first and without their texts; an empty cursor means the first. */
export async function readRevealed(id: string, cursor: string, signal: AbortSignal): Promise<ExchangePage> {
  const query = new URLSearchParams({limit: '50', ...(cursor === '' ? {} : {cursor})});
  return exchangePage(await read(`${PATH}/${encodeURIComponent(id)}/records?${query}`, signal));
}

export function revealIn(entry: Fields): Reveal {
  const scope = fields(entry.scope);
  return {
    id: text(entry.id),
    state: text(entry.state) as RevealState,
    requester: who(entry.requester),
    yours: entry.yours === true,
    purpose: text(entry.purpose),
    ticket: text(entry.ticket),
    kind: text(scope.kind),
    requests: texts(scope.requests),
    pseudonym: text(scope.pseudonym),
    from: text(scope.from),
    to: text(scope.to),
    most: number(entry.most) ?? 0,
    opened: number(entry.opened) ?? 0,
    breakGlass: entry.breakGlass === true,
    made: text(entry.made),
    readableUntil: text(entry.readableUntil),
    decisions: list(entry.decisions).map((each) => decision(fields(each))),
  };
}

function decision(entry: Fields): Decision {
  return {
    decision: text(entry.decision),
    seat: text(entry.seat),
    by: who(entry.by),
    yours: entry.yours === true,
    reason: text(entry.reason),
    moment: text(entry.moment),
  };
}

/** The name of somebody in office, or their pseudonym where the name is not known any more. */
function who(value: unknown): string {
  const {name, pseudonym} = fields(value);
  return text(name) === '' ? text(pseudonym).slice(0, 8) : text(name);
}
