import {read, send} from '../../shared/wire/http.ts';
import {fields, list, number, text, texts} from '../../shared/wire/json.ts';

/** A key, without its secret. Empty lists mean that nothing is kept out. */
export interface Key {
  readonly id: string;
  /** What its text begins with. */
  readonly begins: string;
  readonly kind: string;
  readonly name: string;
  /** `active`, `waiting`, `expired`, `revoked`. */
  readonly state: string;
  readonly owner: string;
  readonly ownerSubject: string;
  readonly maker: string;
  readonly made: string;
  readonly expires: string;
  readonly routes: readonly string[];
  readonly models: readonly string[];
  readonly networks: readonly string[];
  readonly monthlyTokens: number | null;
  /** Until when the secret before the last one is good; empty where it is not. */
  readonly formerUntil: string;
  /** When it was used last; empty where it was not. */
  readonly used: string;
}

/** A key with its secret, which no other answer shows. */
export interface MadeKey {
  readonly key: Key;
  readonly text: string;
}

export interface OwnKeys {
  readonly keys: readonly Key[];
  /** Whether the gateway has API keys at all. */
  readonly available: boolean;
  readonly most: number;
  readonly routes: readonly string[];
  readonly models: readonly string[];
}

export interface KeyPage {
  readonly keys: readonly Key[];
  /** Where the next page begins; empty after the last. */
  readonly next: string;
}

const OWN = '/api/keys';
const ALL = '/api/keys/all';

export async function readOwn(): Promise<OwnKeys> {
  const own = fields(await read(OWN));
  return {
    keys: list(own.keys).map(key),
    available: own.available === true,
    most: number(own.most) ?? 0,
    routes: texts(own.routes),
    models: texts(own.models),
  };
}

export async function readAll(owner: string, state: string, cursor: string): Promise<KeyPage> {
  const question = new URLSearchParams(Object.entries({owner, state, cursor, limit: '50'}).filter(([, value]) => value !== ''));
  const page = fields(await read(`${ALL}?${question.toString()}`));
  return {keys: list(page.keys).map(key), next: text(page.next)};
}

export async function make(form: Readonly<Record<string, unknown>>, service: boolean, csrf: string): Promise<MadeKey> {
  return made(await send('POST', service ? ALL : OWN, csrf, form));
}

export async function rotate(id: string, days: number, overlapHours: number, csrf: string): Promise<MadeKey> {
  return made(await send('POST', `${at(OWN, id)}/rotations`, csrf, {days, overlapHours}));
}

export async function accept(id: string, csrf: string): Promise<void> {
  await send('POST', `${at(OWN, id)}/acceptance`, csrf);
}

export async function rename(id: string, name: string, csrf: string): Promise<void> {
  await send('PUT', `${at(OWN, id)}/name`, csrf, {name});
}

/** Ends a key; an operator may end anybody's. */
export async function revoke(id: string, anybodys: boolean, csrf: string): Promise<void> {
  await send('DELETE', at(anybodys ? ALL : OWN, id), csrf);
}

function at(path: string, id: string): string {
  return `${path}/${encodeURIComponent(id)}`;
}

function made(value: unknown): MadeKey {
  const answer = fields(value);
  return {key: key(answer.key), text: text(answer.text)};
}

export function key(value: unknown): Key {
  const each = fields(value);
  const owner = fields(each.owner);
  return {
    id: text(each.id),
    begins: text(each.begins),
    kind: text(each.kind),
    name: text(each.name),
    state: text(each.state),
    owner: text(owner.name),
    ownerSubject: text(owner.subject),
    maker: text(fields(each.maker).name),
    made: text(each.made),
    expires: text(each.expires),
    routes: texts(each.routes),
    models: texts(each.models),
    networks: texts(each.networks),
    monthlyTokens: number(each.monthlyTokens),
    formerUntil: text(each.formerUntil),
    used: text(each.used),
  };
}
