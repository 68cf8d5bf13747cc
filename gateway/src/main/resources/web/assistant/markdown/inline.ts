import type {Inline, IsType} from './model.ts';

/** Nesting of bold in italic in bold; beyond it marks are ordinary text, so that hostile input costs nothing. */
const DEEPEST = 4;

const MASKED = /\[([A-Z][A-Z0-9_]*)\]/y;
const CODE = /(`+)([^`]|[^`][\s\S]*?[^`])\1(?!`)/y;
const REFERENCE = /(!?)\[([^\[\]\n]{0,500})\](?:\(\s*<?((?:[^\s()<>]|\([^\s()<>]{0,200}\)){1,1000})>?(?:\s+["'(][^\n]{0,200}?["')])?\s*\)|\[[^\[\]\n]{0,200}\])/y;
/** An underscore ends nothing in the middle of a word; an asterisk may. */
const BOLD = /(\*\*|__)(?=\S)([^\n]{0,5000}?\S)\1(?!\*|(?<=_)\w)/y;
const ITALIC = /([*_])(?=[^\s*_])([^\n]{0,2000}?[^\s*_])\1(?![*_]|(?<=_)\w)/y;
const ESCAPED = /\\([\\`*_{}\[\]()#+\-.!|<>~])/y;
const ORDINARY = /[^\\`*_!\[]+/y;

/**
 * Reads the marks inside a paragraph. What is not a known mark stays as it was written, HTML included: the result
 * holds only text, and the caller shows it as text.
 */
export function inlines(source: string, isType: IsType, depth = 0): readonly Inline[] {
  const found: Inline[] = [];
  let at = 0;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(source);
  };
  const inner = (text: string): readonly Inline[] => inlines(text, isType, depth + 1);
  while (at < source.length) {
    const [length, piece] = next(source.charAt(at), source.charAt(at - 1), match, inner, isType, depth);
    append(found, piece);
    at += length;
  }
  return found;
}

type Step = readonly [length: number, piece: Inline];

function next(
  char: string,
  before: string,
  match: (pattern: RegExp) => RegExpExecArray | null,
  inner: (text: string) => readonly Inline[],
  isType: IsType,
  depth: number,
): Step {
  let hit: RegExpExecArray | null;
  if (char === '\\' && (hit = match(ESCAPED))) {
    return [2, plain(hit[1] ?? '')];
  }
  if (char === '`' && (hit = match(CODE))) {
    return [hit[0].length, {kind: 'code', text: (hit[2] ?? '').trim()}];
  }
  if (char === '[' && (hit = match(MASKED)) && isType(hit[1] ?? '')) {
    return [hit[0].length, {kind: 'masked', type: hit[1] ?? ''}];
  }
  if ((char === '[' || char === '!') && (hit = match(REFERENCE))) {
    return [hit[0].length, reference(hit)];
  }
  if ((char === '*' || char === '_') && depth < DEEPEST && !(char === '_' && /\w/.test(before))) {
    if ((hit = match(BOLD))) {
      return [hit[0].length, {kind: 'strong', children: inner(hit[2] ?? '')}];
    }
    if ((hit = match(ITALIC))) {
      return [hit[0].length, {kind: 'emphasis', children: inner(hit[2] ?? '')}];
    }
  }
  hit = match(ORDINARY);
  return hit === null ? [1, plain(char)] : [hit[0].length, plain(hit[0])];
}

function reference(hit: RegExpExecArray): Inline {
  return {kind: 'reference', image: hit[1] === '!', label: hit[2] ?? '', address: hit[3] ?? ''};
}

function plain(text: string): Inline {
  return {kind: 'text', text};
}

/** Neighbouring texts become one, so that a run of ordinary characters is one node on the page. */
function append(found: Inline[], piece: Inline): void {
  const last = found.at(-1);
  if (piece.kind === 'text' && last?.kind === 'text') {
    found[found.length - 1] = plain(last.text + piece.text);
  } else {
    found.push(piece);
  }
}
