import {postForJson, read} from '../../shared/wire/http.ts';
import {fields, list, text, texts, type Fields} from '../../shared/wire/json.ts';

export type HoldState = 'placed' | 'release_requested' | 'released';

/** A step of a hold, and the pseudonym of who took it. */
export interface Taken {
  readonly by: string;
  readonly moment: string;
}

/** What keeps exchanges beyond their time. */
export interface Hold {
  readonly id: string;
  readonly state: HoldState;
  readonly matter: string;
  readonly reason: string;
  readonly onePerson: boolean;
  readonly from: string;
  readonly to: string;
  readonly personUntil: string;
  readonly requestIds: readonly string[];
  readonly groups: readonly string[];
  readonly placed: Taken;
  readonly releaseRequested: Taken | null;
  readonly released: Taken | null;
  /** Whether the trail has the records of its steps. */
  readonly recorded: boolean;
}

export interface Holds {
  readonly holds: readonly Hold[];
  /** Ids of holds that the trail tells of and that are not there. */
  readonly missing: readonly string[];
}

const PATH = '/api/audit/holds';

export async function readHolds(signal: AbortSignal): Promise<Holds> {
  const answer = fields(await read(PATH, signal));
  return {holds: list(answer.holds).map((entry) => holdIn(fields(entry))), missing: texts(answer.missing)};
}

export async function placeHold(body: URLSearchParams, csrf: string): Promise<Hold> {
  return holdIn(fields(await postForJson(PATH, {body, csrf})));
}

export async function releaseStep(id: string, step: 'release-requests' | 'releases', csrf: string): Promise<Hold> {
  const path = `${PATH}/${encodeURIComponent(id)}/${step}`;
  return holdIn(fields(await postForJson(path, {body: new URLSearchParams(), csrf})));
}

export function holdIn(entry: Fields): Hold {
  return {
    id: text(entry.id),
    state: text(entry.state) as HoldState,
    matter: text(entry.matter),
    reason: text(entry.reason),
    onePerson: text(entry.people) === 'one',
    from: text(entry.from),
    to: text(entry.to),
    personUntil: text(entry.personUntil),
    requestIds: texts(entry.requestIds),
    groups: texts(entry.groups),
    placed: taken(entry.placed) ?? {by: '', moment: ''},
    releaseRequested: taken(entry.releaseRequested),
    released: taken(entry.released),
    recorded: entry.recorded === true,
  };
}

function taken(value: unknown): Taken | null {
  const entry = fields(value);
  return text(entry.moment) === '' ? null : {by: text(entry.by), moment: text(entry.moment)};
}
