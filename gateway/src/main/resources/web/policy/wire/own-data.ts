import {read, send} from '../../shared/wire/http.ts';
import {fields, list, number, text, texts} from '../../shared/wire/json.ts';
import {upload} from '../../shared/wire/upload.ts';
import {dataFile, type DataFile} from './detectors.ts';

export type DataKind = 'dataset' | 'fingerprint';

/** Kinds of values a column may have. */
export const VALUE_KINDS = ['text', 'digits', 'code', 'iban', 'email', 'date'] as const;

export type ValueKind = (typeof VALUE_KINDS)[number];

export interface Column {
  readonly name: string;
  readonly kind: string;
}

/** Data as it was uploaded once: what is known about it, and nothing of what is in it. */
export interface DataVersion {
  readonly number: number;
  readonly hash: string;
  readonly bytes: number;
  /** Rows of a dataset, letters and digits of a document. */
  readonly amount: number;
  readonly columns: readonly Column[];
  readonly by: string;
  readonly uploaded: string;
}

/** What somebody asked for. */
export interface DataChange {
  readonly id: string;
  readonly kind: DataKind;
  readonly name: string;
  /** What shall come into force; null where the data shall go. */
  readonly version: DataVersion | null;
  readonly reason: string;
  readonly by: string;
  /** Whether the reader asked for it or uploaded it, and so cannot confirm it. */
  readonly mine: boolean;
  readonly moment: string;
  readonly outcome: 'waits' | 'confirmed' | 'dropped';
  readonly settledBy: string;
  readonly settled: string;
}

/** A name that data has or had. */
export interface DataEntry {
  readonly kind: DataKind;
  readonly name: string;
  readonly used: boolean;
  readonly inForce: DataVersion | null;
  readonly waiting: DataChange | null;
}

export interface Limits {
  /** Why nothing can be uploaded; empty where something can. */
  readonly closed: string;
  readonly mostBytes: number;
  readonly mostBytesOfDocument: number;
  readonly endings: readonly string[];
}

export interface OwnData {
  readonly uploads: Limits;
  readonly data: readonly DataEntry[];
  readonly files: readonly DataFile[];
}

/** All about one name. */
export interface DataHistory {
  readonly kind: DataKind;
  readonly name: string;
  readonly used: boolean;
  readonly inForce: number | null;
  readonly versions: readonly DataVersion[];
  /** Numbers of versions whose content is still there. */
  readonly kept: readonly number[];
  readonly changes: readonly DataChange[];
}

/** Something to mend in what was uploaded. */
export interface DataProblem {
  /** From 1; 0 where it is about the whole. */
  readonly line: number;
  readonly column: string;
  readonly message: string;
}

/** What came of an upload. */
export type Uploaded =
  | {readonly change: DataChange}
  | {readonly problems: readonly DataProblem[]; readonly more: boolean};

/** What is said of a file that is uploaded. */
export interface NewData {
  readonly kind: DataKind;
  readonly name: string;
  readonly file: File;
  readonly columns: readonly Column[];
  readonly reason: string;
}

export async function readOwnData(): Promise<OwnData> {
  const found = fields(await read('/api/policy/data'));
  const uploads = fields(found.uploads);
  return {
    uploads: {
      closed: text(uploads.closed),
      mostBytes: number(uploads.mostBytes) ?? 0,
      mostBytesOfDocument: number(uploads.mostBytesOfDocument) ?? 0,
      endings: texts(uploads.endings),
    },
    data: list(found.data)
      .map(fields)
      .map((each) => ({
        kind: kind(each.kind),
        name: text(each.name),
        used: each.used === true,
        inForce: version(each.inForce),
        waiting: each.waiting === null || each.waiting === undefined ? null : change(each.waiting),
      })),
    files: list(found.files).map(dataFile),
  };
}

/** All about one; `data` is its kind and name, such as `dataset/customers`. */
export async function readHistory(data: string): Promise<DataHistory> {
  const found = fields(await read(`/api/policy/data/${data}`));
  return {
    kind: kind(found.kind),
    name: text(found.name),
    used: found.used === true,
    inForce: number(found.inForce),
    versions: list(found.versions).flatMap((each) => version(each) ?? []),
    kept: list(found.kept).flatMap((each) => number(each) ?? []),
    changes: list(found.changes).map(change),
  };
}

/** Uploads a version; `progress` hears how much of it has gone, from 0 to 1. */
export async function uploadData(
  {kind: of, name, file, columns, reason}: NewData,
  csrf: string,
  signal: AbortSignal,
  progress: (part: number) => void,
): Promise<Uploaded> {
  const query = new URLSearchParams({reason, file: file.name.slice(-128)});
  if (columns.length > 0) {
    query.set('columns', columns.map((each) => `${each.name}:${each.kind}`).join(','));
  }
  const {status, body} = await upload(`/api/policy/data/${of}/${name}/versions?${query}`, {body: file, csrf, signal, progress});
  if (status !== 422) {
    return {change: change(body)};
  }
  const rejected = fields(body);
  return {
    problems: list(rejected.problems)
      .map(fields)
      .map((each) => ({line: number(each.line) ?? 0, column: text(each.column), message: text(each.message)})),
    more: rejected.more === true,
  };
}

export async function askAgain(data: string, version: number, reason: string, csrf: string): Promise<void> {
  await send('POST', `/api/policy/data/${data}/versions/${version}/return`, csrf, {reason});
}

export async function askToWithdraw(data: string, reason: string, csrf: string): Promise<void> {
  await send('POST', `/api/policy/data/${data}/withdrawal`, csrf, {reason});
}

export async function confirmData(id: string, csrf: string): Promise<void> {
  await send('POST', `/api/policy/data/changes/${id}/confirmation`, csrf);
}

export async function dropData(id: string, csrf: string): Promise<void> {
  await send('DELETE', `/api/policy/data/changes/${id}`, csrf);
}

function kind(value: unknown): DataKind {
  return value === 'fingerprint' ? 'fingerprint' : 'dataset';
}

function version(value: unknown): DataVersion | null {
  if (value === null || value === undefined) {
    return null;
  }
  const each = fields(value);
  return {
    number: number(each.number) ?? 0,
    hash: text(each.hash),
    bytes: number(each.bytes) ?? 0,
    amount: number(each.amount) ?? 0,
    columns: list(each.columns)
      .map(fields)
      .map((column) => ({name: text(column.name), kind: text(column.kind)})),
    by: text(each.by),
    uploaded: text(each.uploaded),
  };
}

function change(value: unknown): DataChange {
  const each = fields(value);
  const outcome = text(each.outcome);
  return {
    id: text(each.id),
    kind: kind(each.kind),
    name: text(each.name),
    version: version(each.version),
    reason: text(each.reason),
    by: text(each.by),
    mine: each.mine === true,
    moment: text(each.moment),
    outcome: outcome === 'confirmed' || outcome === 'dropped' ? outcome : 'waits',
    settledBy: text(each.settledBy),
    settled: text(each.settled),
  };
}
