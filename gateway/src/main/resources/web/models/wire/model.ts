import {read, send} from '../../shared/wire/http.ts';
import {fields, list, number, text, texts} from '../../shared/wire/json.ts';
import {membersOf, modelText, type ModelText} from './document.ts';

/** A model of the catalogue. */
export interface Model {
  /** Empty where the configuration manages the catalogue. */
  readonly id: string;
  readonly version: number;
  readonly origin: 'configuration' | 'desk';
  readonly removed: boolean;
  /** Whether the configuration has a model of this name, and whether it says something else. */
  readonly configured: boolean;
  readonly differs: boolean;
  readonly changed: string;
  readonly by: string;
  readonly model: ModelText;
}

/** A change that waits for a second person. */
export interface Waiting {
  readonly id: string;
  /** Id of the model; empty for one that is new. */
  readonly changeOf: string;
  readonly why: string;
  readonly by: string;
  readonly mine: boolean;
  readonly moment: string;
  readonly model: ModelText;
}

export interface Overview {
  readonly managedBy: 'desk' | 'configuration';
  readonly models: readonly Model[];
  readonly changes: readonly Waiting[];
  readonly keys: readonly string[];
}

/** What a model said at one time. */
export interface Version {
  readonly number: number;
  readonly act: string;
  readonly by: string;
  readonly confirmer: string;
  readonly moment: string;
  readonly differing: readonly string[];
}

/** What a server says at this moment. */
export interface Said {
  readonly server: string;
  readonly answer: string;
}

export interface Problem {
  readonly path: string;
  readonly message: string;
}

export interface Check {
  readonly problems: readonly Problem[];
  /** Each server that data would newly go to, in words. */
  readonly elsewhere: readonly string[];
}

export async function readOverview(): Promise<Overview> {
  const all = fields(await read('/api/models'));
  return {
    managedBy: all.managedBy === 'configuration' ? 'configuration' : 'desk',
    models: list(all.models).map(model),
    changes: list(all.changes).map(waiting),
    keys: texts(all.keys),
  };
}

export async function readModel(id: string): Promise<Model> {
  return model(await read(`/api/models/${encodeURIComponent(id)}`));
}

export async function readHistory(id: string): Promise<readonly Version[]> {
  return list(await read(`/api/models/${encodeURIComponent(id)}/history`))
    .map(fields)
    .map((each) => ({
      number: number(each.number) ?? 0,
      act: text(each.act),
      by: text(each.by),
      confirmer: text(each.confirmer),
      moment: text(each.moment),
      differing: texts(each.differing),
    }));
}

export async function readHealth(id: string): Promise<readonly Said[]> {
  return list(await read(`/api/models/${encodeURIComponent(id)}/health`))
    .map(fields)
    .map((each) => ({server: text(each.server), answer: text(each.answer)}));
}

export async function check(id: string, wanted: ModelText, csrf: string, signal: AbortSignal): Promise<Check> {
  const body = {model: membersOf(wanted), ...(id === '' ? {} : {id})};
  const found = fields(await send('POST', '/api/models/check', csrf, body, signal));
  return {problems: problems(found.problems), elsewhere: texts(found.elsewhere)};
}

/** Saves a model; true where the change waits for a second person. An empty id adds one. */
export async function saveModel(
  {id, version}: Pick<Model, 'id' | 'version'>,
  wanted: ModelText,
  confirm: boolean,
  csrf: string,
): Promise<{readonly waits: boolean; readonly id: string}> {
  const body = {model: membersOf(wanted), confirm};
  const answer = fields(
    id === ''
      ? await send('POST', '/api/models', csrf, body)
      : await send('PUT', `/api/models/${encodeURIComponent(id)}`, csrf, {...body, version}),
  );
  return {waits: 'why' in answer, id: text(answer.id)};
}

export async function removeModel({id, version}: Pick<Model, 'id' | 'version'>, csrf: string): Promise<void> {
  await send('DELETE', `/api/models/${encodeURIComponent(id)}?version=${version}`, csrf);
}

export async function giveBack({id, version}: Pick<Model, 'id' | 'version'>, csrf: string): Promise<void> {
  await send('POST', `/api/models/${encodeURIComponent(id)}/configured`, csrf, {version});
}

export async function confirmChange(id: string, confirm: boolean, csrf: string): Promise<void> {
  await send('POST', `/api/models/changes/${encodeURIComponent(id)}/confirmation`, csrf, {confirm});
}

export async function dropChange(id: string, csrf: string): Promise<void> {
  await send('DELETE', `/api/models/changes/${encodeURIComponent(id)}`, csrf);
}

function problems(value: unknown): readonly Problem[] {
  return list(value)
    .map(fields)
    .map((each) => ({path: text(each.path), message: text(each.message)}));
}

function model(value: unknown): Model {
  const each = fields(value);
  return {
    id: text(each.id),
    version: number(each.version) ?? 0,
    origin: each.origin === 'configuration' ? 'configuration' : 'desk',
    removed: each.removed === true,
    configured: each.configured === true,
    differs: each.differs === true,
    changed: text(each.changed),
    by: text(each.by),
    model: modelText(each.model),
  };
}

function waiting(value: unknown): Waiting {
  const each = fields(value);
  return {
    id: text(each.id),
    changeOf: text(each.changeOf),
    why: text(each.why),
    by: text(each.by),
    mine: each.mine === true,
    moment: text(each.moment),
    model: modelText(each.model),
  };
}
