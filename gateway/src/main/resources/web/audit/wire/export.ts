import {post} from '../../shared/wire/http.ts';

/** A bundle that arrived. */
export interface Bundle {
  readonly file: Blob;
  readonly name: string;
}

/** Has a bundle made and takes it in, piece by piece; `progress` gets the bytes so far. */
export async function makeBundle(
  body: Readonly<Record<string, string>>,
  csrf: string,
  progress: (bytes: number) => void,
  signal: AbortSignal,
): Promise<Bundle> {
  const response = await post('/api/audit/exports', {body, csrf, signal});
  const pieces: BlobPart[] = [];
  const reader = response.body?.getReader();
  let bytes = 0;
  for (let piece = await reader?.read(); piece?.done === false; piece = await reader?.read()) {
    pieces.push(piece.value as BlobPart);
    bytes += piece.value.byteLength;
    progress(bytes);
  }
  return {file: new Blob(pieces, {type: 'application/zip'}), name: bundleName(body)};
}

/** Such as `trail-2026-11-24-2026-11-25.zip`. */
export function bundleName({from = '', to = ''}: Readonly<Record<string, string>>): string {
  const days = [...new Set([from.slice(0, 10), to.slice(0, 10)])].filter((day) => day !== '');
  return `${['trail', ...days].join('-')}.zip`;
}
