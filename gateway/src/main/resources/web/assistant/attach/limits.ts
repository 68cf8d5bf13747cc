import {read} from '../../shared/wire/http.ts';
import {fields, number, texts} from '../../shared/wire/json.ts';

/** What the gateway takes of files, and how long it keeps conversations. Sizes in bytes. */
export interface Limits {
  readonly bodyBytes: number;
  readonly fileBytes: number;
  /** The most files in one request; a conversation is sent whole each time. */
  readonly files: number;
  /** How the names of files end that are read. */
  readonly endings: readonly string[];
  /** How long a conversation is kept after its last answer. */
  readonly keepSeconds: number;
}

/** Left for the words of a conversation beside its files. */
const WORDS_BYTES = 256 * 1024;

export async function readLimits(): Promise<Limits> {
  const limits = fields(await read('/api/assistant'));
  return {
    bodyBytes: number(limits.bodyBytes) ?? 0,
    fileBytes: number(limits.fileBytes) ?? 0,
    files: number(limits.files) ?? 0,
    endings: texts(limits.endings),
    keepSeconds: number(limits.keepSeconds) ?? 0,
  };
}

/** How many bytes all files of a conversation may have: base64 makes four characters of three bytes. */
export function roomForFiles(limits: Limits): number {
  return Math.max(0, Math.floor(((limits.bodyBytes - WORDS_BYTES) * 3) / 4));
}
