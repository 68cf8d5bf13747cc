import {read, send} from '../../shared/wire/http.ts';
import {fields, list, number, text, texts} from '../../shared/wire/json.ts';
import {difference, type Difference} from './difference.ts';

const DRAFTS = '/api/policy/drafts';

/** A policy on its way; its documents are empty in lists. */
export interface Draft {
  readonly id: string;
  readonly title: string;
  /** Number of the version it goes on from; null where it begins anew. */
  readonly base: number | null;
  /** `open`, `published`, `discarded`. */
  readonly state: string;
  readonly revision: number;
  readonly created: string;
  readonly changed: string;
  readonly editors: readonly string[];
  /** Whether the reader wrote a part of it, and so cannot publish it. */
  readonly mine: boolean;
  readonly source: string;
  readonly tests: string;
}

/** What an editor sends. */
export type DraftText = Pick<Draft, 'title' | 'base' | 'source' | 'tests'>;

export async function readDrafts(): Promise<readonly Draft[]> {
  return list(await read(DRAFTS)).map(draft);
}

export async function readDraft(id: string): Promise<Draft> {
  return draft(await read(path(id)));
}

export async function beginDraft(said: DraftText, csrf: string): Promise<Draft> {
  return draft(await send('POST', DRAFTS, csrf, body(said)));
}

/** Adds a revision to the one that the editor saw. */
export async function saveDraft(id: string, said: DraftText, revision: number, csrf: string): Promise<Draft> {
  return draft(await send('PUT', path(id), csrf, {...body(said), revision}));
}

export async function discardDraft(id: string, csrf: string): Promise<void> {
  await send('DELETE', path(id), csrf);
}

/** From what is in force to the draft. */
export async function draftDifference(id: string): Promise<Difference> {
  return difference(await read(`${path(id)}/difference`));
}

/** Puts the revision that was looked at into force. */
export async function publishDraft(id: string, revision: number, note: string, csrf: string): Promise<void> {
  await send('POST', `${path(id)}/publication`, csrf, {revision, note});
}

function path(id: string): string {
  return `${DRAFTS}/${encodeURIComponent(id)}`;
}

function body({title, base, source, tests}: DraftText) {
  return {title, source, tests, ...(base === null ? {} : {base})};
}

function draft(value: unknown): Draft {
  const each = fields(value);
  return {
    id: text(each.id),
    title: text(each.title),
    base: number(each.base),
    state: text(each.state),
    revision: number(each.revision) ?? 0,
    created: text(each.created),
    changed: text(each.changed),
    editors: texts(each.editors),
    mine: each.mine === true,
    source: text(each.source),
    tests: text(each.tests),
  };
}
