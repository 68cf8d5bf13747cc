import type {Inline, IsType} from './model.ts';

/** Nesting of bold in italic in bold; beyond it marks are ordinary text, so that hostile input costs nothing. */
const DEEPEST = 4;

const MASKED = /\[([A-Z][A-Z0-9_]*)\]/y;
const CODE = /(`+)([^`]|[^`][\s\S]*?[^`])\1(?!`)/y;
const LABEL = /(!?)\[([^[\]\n]{0,500})\]/;
const ADDRESS = /\(\s*<?((?:[^\s()<>]|\([^\s()<>]{0,200}\)){1,1000})>?(?:\s+["'(][^\n]{0,200}?["')])?\s*\)/;
const NOTE = /\[[^[\]\n]{0,200}\]/;
const REFERENCE = new RegExp(`${LABEL.source}(?:${ADDRESS.source}|${NOTE.source})`, 'y');
/** An underscore ends nothing in the middle of a word; an asterisk may. */
const BOLD = /(\*\*|__)(?=\S)([^\n]{0,5000}?\S)\1(?!\*|(?<=_)\w)/y;
const ITALIC = /([*_])(?=[^\s*_])([^\n]{0,2000}?[^\s*_])\1(?![*_]|(?<=_)\w)/y;
const ESCAPED = /\\([\\`*_{}[\]()#+\-.!|<>~])/y;
const ORDINARY = /[^\\`*_![]+/y;

/**
 * Reads the marks inside a paragraph. What is not a known mark stays as it was written, HTML included: the result
 * holds only text, and the caller shows it as text.
 */
export function inlines(source: string, isType: IsType): readonly Inline[] {
  return new InlineReader(source, isType, 0).read();
}

class InlineReader {
  private at = 0;

  constructor(
    private readonly source: string,
    private readonly isType: IsType,
    private readonly depth: number,
  ) {}

  read(): readonly Inline[] {
    const found: Inline[] = [];
    while (this.at < this.source.length) {
      append(found, this.next(this.source.charAt(this.at)));
    }
    return found;
  }

  private next(char: string): Inline {
    switch (char) {
      case '\\':
        return this.take(ESCAPED, ([, escaped = '']) => text(escaped)) ?? this.ordinary();
      case '`':
        return this.take(CODE, ([, , code = '']) => ({kind: 'code', text: code.trim()})) ?? this.ordinary();
      case '[':
        return this.masked() ?? this.take(REFERENCE, reference) ?? this.ordinary();
      case '!':
        return this.take(REFERENCE, reference) ?? this.ordinary();
      case '*':
      case '_':
        return this.emphasis(char) ?? this.ordinary();
      default:
        return this.ordinary();
    }
  }

  private masked(): Inline | null {
    MASKED.lastIndex = this.at;
    const type = MASKED.exec(this.source)?.[1] ?? '';
    return this.isType(type) ? this.take(MASKED, () => ({kind: 'masked', type})) : null;
  }

  private emphasis(char: string): Inline | null {
    const insideWord = char === '_' && /\w/.test(this.source.charAt(this.at - 1));
    if (insideWord || this.depth >= DEEPEST) {
      return null;
    }
    return (
      this.take(BOLD, ([, , inside = '']) => ({kind: 'strong', children: this.inner(inside)})) ??
      this.take(ITALIC, ([, , inside = '']) => ({kind: 'emphasis', children: this.inner(inside)}))
    );
  }

  private inner(inside: string): readonly Inline[] {
    return new InlineReader(inside, this.isType, this.depth + 1).read();
  }

  private ordinary(): Inline {
    return this.take(ORDINARY, ([all = '']) => text(all)) ?? text(this.source.charAt(this.at++));
  }

  /** What a pattern makes of the place where the reader stands, which moves behind it; null where it does not fit. */
  private take(pattern: RegExp, make: (hit: readonly (string | undefined)[]) => Inline): Inline | null {
    pattern.lastIndex = this.at;
    const hit = pattern.exec(this.source);
    if (hit === null) {
      return null;
    }
    this.at += hit[0].length;
    return make(hit);
  }
}

function reference([, image, label = '', address = '']: readonly (string | undefined)[]): Inline {
  return {kind: 'reference', image: image === '!', label, address};
}

function text(words: string): Inline {
  return {kind: 'text', text: words};
}

/** Neighbouring texts become one, so that a run of ordinary characters is one node on the page. */
function append(found: Inline[], piece: Inline): void {
  const last = found.at(-1);
  if (piece.kind === 'text' && last?.kind === 'text') {
    found[found.length - 1] = text(last.text + piece.text);
  } else {
    found.push(piece);
  }
}
