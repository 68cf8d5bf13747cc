import {fields, list, number, text} from '../../shared/wire/json.ts';
import type {FindingPlace} from '../../shared/wire/finding.ts';
import type {Attachment} from '../attach/attachment.ts';

/** A stretch of a prompt, or of a file beside it, in which policy found something, and what it did. */
export interface Mark {
  readonly type: string;
  readonly rule: string;
  /** `log`, `mask`, `tokenise`. */
  readonly action: string;
  /** Number of the file, -1 for the prompt itself. */
  readonly file: number;
  /** In UTF-16 units, the end one past the last. */
  readonly start: number;
  readonly end: number;
}

/** The marks of a question that was sent as the message of this number, its files before its words. */
export function marksIn(places: readonly FindingPlace[], message: number, files: readonly Attachment[]): readonly Mark[] {
  const sent = files.map((file, at) => ({file, at})).filter(({file}) => file.data !== null);
  const content = `messages[${message}].content`;
  return places.flatMap(({type, rule, action, path, start, end}): readonly Mark[] => {
    if (path === content || path === `${content}[${sent.length}].text`) {
      return [{type, rule, action, file: -1, start, end}];
    }
    const file = sent.find((_, part) => path === `${content}[${part}].file.file_data`);
    return file === undefined ? [] : [{type, rule, action, file: file.at, start, end}];
  });
}

/** Marks as they were kept with a turn. */
export function keptMarks(value: unknown): readonly Mark[] {
  return list(value)
    .map(fields)
    .map((mark) => ({
      type: text(mark.type),
      rule: text(mark.rule),
      action: text(mark.action),
      file: number(mark.file) ?? -1,
      start: number(mark.start) ?? 0,
      end: number(mark.end) ?? 0,
    }));
}

/** A piece of a text: plain, or marked. */
export interface Piece {
  readonly text: string;
  readonly mark: Mark | null;
}

/** A text cut at its marks. Where marks overlap, the first one holds. */
export function pieces(text: string, marks: readonly Mark[]): readonly Piece[] {
  const cut: Piece[] = [];
  let at = 0;
  for (const mark of marks.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
    const end = Math.min(mark.end, text.length);
    if (mark.start < at || mark.start >= end) {
      continue;
    }
    cut.push({text: text.slice(at, mark.start), mark: null}, {text: text.slice(mark.start, end), mark});
    at = end;
  }
  cut.push({text: text.slice(at), mark: null});
  return cut.filter((piece) => piece.text !== '');
}
