import {noticed, RequestFailed, type Failure} from '../../shared/wire/failure.ts';
import {read, request} from '../../shared/wire/http.ts';
import {fields, list, number, text, texts} from '../../shared/wire/json.ts';

/** Where models to plan for can come from. */
export interface Sources {
  /** Whether the gateway has a folder for them. */
  readonly folder: boolean;
  readonly files: readonly string[];
  /** The most bytes that may be sent. */
  readonly mostBytes: number;
}

/** What is asked of a model. */
export interface Question {
  /** Tokens of a conversation; empty for what is usual. */
  readonly context: string;
  readonly users: string;
  /** Memory of machines in bytes. */
  readonly machines: readonly number[];
}

/** A file of the reader's own, and the configuration beside it. */
export interface OwnFile {
  readonly file: File;
  readonly config: File | null;
}

/** What one combination of precisions takes, in bytes. */
export interface Memory {
  readonly weights: string;
  readonly cache: string;
  readonly weightBytes: number;
  readonly totalBytes: number;
}

export interface Plan {
  readonly model: {
    readonly architecture: string;
    readonly name: string;
    readonly parameters: number;
    readonly weightBytes: number;
    readonly quantisation: string;
    readonly bitsPerWeight: number;
    readonly contextLength: number;
    readonly vocabulary: number;
    readonly layers: number;
    readonly experts: number;
    readonly notes: readonly string[];
  };
  readonly context: number;
  readonly users: number;
  readonly cacheBytesPerToken: number;
  readonly needs: readonly Memory[];
  readonly machines: readonly {readonly memoryBytes: number; readonly best: Memory | null; readonly users: number}[];
  readonly warnings: readonly {readonly code: string; readonly text: string; readonly source: string}[];
}

/** What is sent at first: more than the heads of most models have. */
const FIRST_BYTES = 8 << 20;

export async function readSources(): Promise<Sources> {
  const all = fields(await read('/api/models/fit'));
  return {folder: all.folder === true, files: texts(all.files), mostBytes: number(all.mostBytes) ?? 0};
}

/** Plans for a file of the gateway's folder. */
export async function planFor(file: string, question: Question, signal: AbortSignal): Promise<Plan> {
  return planOf(await read(`/api/models/fit/plan?${parameters(question, {file})}`, signal));
}

/**
 * Plans for a file of the reader's own: sends its beginning, and more of it where the gateway wants more.
 *
 * @throws RequestFailed with `head_too_short` where more is wanted than may be sent, with `file_unreadable` where the browser
 *     cannot read the file any more
 */
export async function planForOwn(
  {file, config}: OwnFile,
  question: Question,
  most: number,
  csrf: string,
  signal: AbortSignal,
): Promise<Plan> {
  const beside = config?.size ?? 0;
  const query = parameters(question, {size: String(file.size), name: file.name.slice(-256), config: String(beside)});
  for (let bytes = FIRST_BYTES; ; ) {
    const sent = Math.max(0, Math.min(bytes, file.size, most - beside));
    try {
      const response = await request(`/api/models/fit?${query}`, {
        method: 'POST',
        headers: {accept: 'application/json', 'content-type': 'application/octet-stream', 'x-postern-csrf': csrf},
        body: await beginning(file, config, sent),
        signal,
      });
      return planOf(await response.json());
    } catch (thrown) {
      const more = thrown instanceof RequestFailed ? moreOf(thrown.failure, sent, most - beside) : null;
      if (more === null) {
        throw thrown;
      }
      bytes = more;
    }
  }
}

async function beginning(file: File, config: File | null, bytes: number): Promise<Blob> {
  try {
    return new Blob([...(config === null ? [] : [await config.arrayBuffer()]), await file.slice(0, bytes).arrayBuffer()]);
  } catch {
    throw new RequestFailed(noticed('file_unreadable'));
  }
}

/** How many bytes to send next: at least what is wanted, and twice as many as before, so that few tries are enough. */
export function moreOf({code, wanted}: Pick<Failure, 'code' | 'wanted'>, sent: number, most: number): number | null {
  const short = code === 'head_too_short' && wanted !== undefined && wanted > sent && wanted <= most;
  return short ? Math.min(most, Math.max(wanted, 2 * sent)) : null;
}

function parameters({context, users, machines}: Question, further: Readonly<Record<string, string>>): URLSearchParams {
  const given = {...further, context, users, memory: machines.join(',')};
  return new URLSearchParams(Object.entries(given).filter(([, value]) => value !== ''));
}

export function planOf(value: unknown): Plan {
  const all = fields(value);
  const model = fields(all.model);
  const count = (name: string): number => number(model[name]) ?? 0;
  return {
    model: {
      architecture: text(model.architecture),
      name: text(model.name),
      parameters: count('parameters'),
      weightBytes: count('weightBytes'),
      quantisation: text(model.quantisation),
      bitsPerWeight: count('bitsPerWeight'),
      contextLength: count('contextLength'),
      vocabulary: count('vocabulary'),
      layers: count('layers'),
      experts: count('experts'),
      notes: texts(model.notes),
    },
    context: number(all.context) ?? 0,
    users: number(all.users) ?? 0,
    cacheBytesPerToken: number(all.cacheBytesPerToken) ?? 0,
    needs: list(all.needs).map(memory),
    machines: list(all.machines)
      .map(fields)
      .map((each) => ({
        memoryBytes: number(each.memoryBytes) ?? 0,
        best: each.best === null || each.best === undefined ? null : memory(each.best),
        users: number(each.users) ?? 0,
      })),
    warnings: list(all.warnings)
      .map(fields)
      .map((each) => ({code: text(each.code), text: text(each.text), source: text(each.source)})),
  };
}

function memory(value: unknown): Memory {
  const each = fields(value);
  return {
    weights: text(each.weights),
    cache: text(each.cache),
    weightBytes: number(each.weightBytes) ?? 0,
    totalBytes: number(each.totalBytes) ?? 0,
  };
}
