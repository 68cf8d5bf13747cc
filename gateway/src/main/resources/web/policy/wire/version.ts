import {read, send} from '../../shared/wire/http.ts';
import {fields, list, number, text} from '../../shared/wire/json.ts';
import {difference, type Difference} from './difference.ts';

/** What decides now. */
export interface InForce {
  readonly managedBy: 'desk' | 'file';
  readonly version: string;
  /** Number of the published version; null where a file is in force, and so are the next ones empty. */
  readonly number: number | null;
  readonly since: string;
  readonly by: string;
  readonly reason: string;
  /** Name of the file in force; empty where a published version is. */
  readonly file: string;
  readonly source: string;
  readonly tests: string;
}

/** A published version; it never changes. Its documents are empty in lists. */
export interface Version {
  readonly number: number;
  readonly version: string;
  readonly author: string;
  readonly publisher: string;
  readonly note: string;
  readonly published: string;
  readonly mine: boolean;
  readonly source: string;
  readonly tests: string;
}

/** Which version was in force since when. */
export interface Activation {
  readonly number: number;
  readonly version: number;
  readonly by: string;
  readonly reason: string;
  readonly rollback: boolean;
  readonly moment: string;
}

/** How many versions and activations a page of them has. */
export const PAGE = 25;

export async function readInForce(): Promise<InForce> {
  const now = fields(await read('/api/policy'));
  return {
    managedBy: now.managedBy === 'file' ? 'file' : 'desk',
    version: text(now.version),
    number: number(now.number),
    since: text(now.since),
    by: text(now.by),
    reason: text(now.reason),
    file: text(now.file),
    source: text(now.source),
    tests: text(now.tests),
  };
}

/** Versions, the newest first, from before a number on. */
export async function readVersions(before: number | null): Promise<readonly Version[]> {
  return list(await read(`/api/policy/versions?${paging(before)}`)).map(version);
}

export async function readVersion(wanted: number): Promise<Version> {
  return version(await read(`/api/policy/versions/${wanted}`));
}

export async function versionDifference(from: number, to: number): Promise<Difference> {
  return difference(await read(`/api/policy/versions/${from}/difference?to=${to}`));
}

export async function rollBack(to: number, reason: string, csrf: string): Promise<void> {
  await send('POST', `/api/policy/versions/${to}/rollback`, csrf, {reason});
}

export async function readActivations(): Promise<readonly Activation[]> {
  return list(await read(`/api/policy/activations?${paging(null)}`))
    .map(fields)
    .map((each) => ({
      number: number(each.number) ?? 0,
      version: number(each.version) ?? 0,
      by: text(each.by),
      reason: text(each.reason),
      rollback: each.rollback === true,
      moment: text(each.moment),
    }));
}

function paging(before: number | null): string {
  return `limit=${PAGE}${before === null ? '' : `&before=${before}`}`;
}

function version(value: unknown): Version {
  const each = fields(value);
  return {
    number: number(each.number) ?? 0,
    version: text(each.version),
    author: text(each.author),
    publisher: text(each.publisher),
    note: text(each.note),
    published: text(each.published),
    mine: each.mine === true,
    source: text(each.source),
    tests: text(each.tests),
  };
}
