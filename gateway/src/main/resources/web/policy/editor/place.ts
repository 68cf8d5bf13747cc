/** Where the cursor stands in a YAML document, as far as completion needs to know. */
export interface Place {
  /** Keys from the top of the document; `-` stands for an entry of a list. */
  readonly path: readonly string[];
  /** What has been written of the word so far. */
  readonly word: string;
}

/** A line of block YAML: how far it is indented, whether it begins an entry of a list, and its key. */
interface BlockLine {
  readonly indent: number;
  readonly dash: boolean;
  /** Column of the key or value. */
  readonly column: number;
  readonly key: string | null;
  readonly rest: string;
}

const LINE = /^( *)((?:- +|-$)?)(.*)$/;
const KEY = /^([^\s:{}[\],'"#][^:{}[\],'"#]*):(?:\s+(.*))?$/;

/** The place at the end of a text: the keys above it by their indentation, then what stands on its own line. */
export function placeAt(before: string): Place {
  const lines = before.split('\n');
  const own = blockLine(lines.pop() ?? '');
  const path = parents(lines, own);
  if (own.key === null) {
    return inFlow(own.rest, path);
  }
  return inFlow(own.rest, [...path, own.key]);
}

function blockLine(line: string): BlockLine {
  const [, spaces = '', dash = '', text = ''] = LINE.exec(line) ?? [];
  const [, key = null, rest = ''] = KEY.exec(text) ?? [];
  return {
    indent: spaces.length,
    dash: dash !== '',
    column: spaces.length + dash.length,
    key,
    rest: key === null ? text : rest,
  };
}

function parents(above: readonly string[], own: BlockLine): string[] {
  const path = own.dash ? ['-'] : [];
  let column = own.dash ? own.indent : own.column;
  let inList = own.dash;
  for (const text of above.toReversed()) {
    if (text.trim() === '' || text.trimStart().startsWith('#')) {
      continue;
    }
    const line = blockLine(text);
    const holds = line.key !== null && (inList ? line.column <= column && !(line.dash && line.indent >= column) : line.column < column);
    if (holds) {
      path.unshift(line.key ?? '');
      column = line.column;
      inList = false;
    }
    if (line.dash && !inList && line.column === column) {
      path.unshift('-');
      column = line.indent;
      inList = true;
    }
    if (column === 0 && !inList) {
      break;
    }
  }
  return path;
}

/** Follows `{` and `[` in what stands on the line of the cursor. */
function inFlow(text: string, above: readonly string[]): Place {
  const path = [...above];
  const open: number[] = [];
  let word = '';
  let quote = '';
  for (const char of text) {
    if (quote !== '') {
      quote = char === quote ? '' : quote;
    } else if (char === '"' || char === "'") {
      quote = char;
    } else if (char === '{' || char === '[') {
      open.push(path.length);
      if (char === '[') {
        path.push('-');
      }
      word = '';
    } else if (char === '}' || char === ']') {
      path.length = open.pop() ?? above.length;
      word = '';
    } else if (char === ',' && open.length > 0) {
      const floor = open.at(-1) ?? above.length;
      path.length = path[floor] === '-' ? floor + 1 : floor;
      word = '';
    } else if (char === ':' && open.length > 0 && path[open.at(-1) ?? 0] !== '-') {
      path.push(word.trim());
      word = '';
    } else {
      word += char;
    }
  }
  return {path, word: quote === '' ? word.trimStart() : ''};
}
