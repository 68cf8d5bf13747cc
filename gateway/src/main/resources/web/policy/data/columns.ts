import type {Column, ValueKind} from '../wire/own-data.ts';

/** So much of a table is read for its first row. */
export const HEAD_BYTES = 65_536;

/** How files begin that are built already. */
const BUILT = 'POSTERN ';

const NAME = /^[a-z][a-z0-9-]{0,63}$/;

/** Words in the names of columns that say what their values are, the first that fits first. */
const HINTS: readonly (readonly [RegExp, ValueKind])[] = [
  [/iban/, 'iban'],
  [/mail/, 'email'],
  [/date|datum|birth|geburt/, 'date'],
];

/** A column of a table, before anybody has said what to do with it. */
export interface FoundColumn {
  /** As the first row has it. */
  readonly heading: string;
  /** What it is called when it is taken; empty where the heading is no name, or another column has it. */
  readonly name: string;
  /** What its values may be, by its name. */
  readonly guess: ValueKind;
}

/** Whether a file is a dataset or a fingerprint already. */
export function isBuilt(head: string): boolean {
  return head.startsWith(BUILT);
}

/** The columns that the first row of a table names (RFC 4180); none where it is no row. */
export function columnsIn(head: string): readonly FoundColumn[] {
  const headings = firstRow(head.replace(/^\uFEFF/, ''));
  const names = headings.map((heading) => heading.trim().toLowerCase());
  return headings.map((heading, at) => {
    const name = names[at] ?? '';
    const usable = NAME.test(name) && names.indexOf(name) === names.lastIndexOf(name);
    return {heading, name: usable ? name : '', guess: HINTS.find(([hint]) => hint.test(name))?.[1] ?? 'text'};
  });
}

/** The columns to take, of what was chosen for each; those that are left out have the choice ''. */
export function taken(found: readonly FoundColumn[], chosen: readonly string[]): readonly Column[] {
  return found.flatMap(({name}, at) => {
    const kind = chosen[at] ?? '';
    return name === '' || kind === '' ? [] : [{name, kind}];
  });
}

function firstRow(text: string): readonly string[] {
  const row: string[] = [];
  let value = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const each = text[at] ?? '';
    if (quoted) {
      if (each !== '"') {
        value += each;
      } else if (text[at + 1] === '"') {
        value += '"';
        at++;
      } else {
        quoted = false;
      }
    } else if (each === '"' && value === '') {
      quoted = true;
    } else if (each === ',') {
      row.push(value);
      value = '';
    } else if (each === '\n' || each === '\r') {
      break;
    } else {
      value += each;
    }
  }
  return row.length === 0 && value.trim() === '' ? [] : [...row, value];
}
