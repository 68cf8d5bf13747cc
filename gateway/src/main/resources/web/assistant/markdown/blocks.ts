import {inlines} from './inline.ts';
import type {Block, IsType, Row} from './model.ts';

/** Quotes in lists in quotes; deeper nesting is shown as text. */
const DEEPEST = 6;

const FENCE = /^ {0,3}(`{3,}|~{3,})\s*([\w+#.-]{0,40})[^`]*$/;
const HEADING = /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/;
const RULE = /^ {0,3}(?:-[ \t]*){3,}$|^ {0,3}(?:\*[ \t]*){3,}$|^ {0,3}(?:_[ \t]*){3,}$/;
const QUOTE = /^ {0,3}>[ ]?/;
const ITEM = /^( {0,3})([-*+]|\d{1,9}[.)])(\s+|$)/;
const INDENTED = /^ {2,}\S/;
const TABLE_LINE = /^ {0,3}\|?(?:\s*:?-{1,}:?\s*\|)+(?:\s*:?-{1,}:?\s*)?$/;

/**
 * Reads an answer as blocks. Any text has a reading: what is no known form is a paragraph. An answer that is still
 * arriving reads as far as it goes, an open code block included.
 */
export function blocks(source: string, isType: IsType): readonly Block[] {
  return read(source.replace(/\r\n?/g, '\n').split('\n'), isType, 0);
}

function read(lines: readonly string[], isType: IsType, depth: number): readonly Block[] {
  const found: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    if (line.trim() === '') {
      at++;
      continue;
    }
    const [used, block] =
      code(lines, at) ??
      heading(line, isType) ??
      (RULE.test(line) ? ([1, {kind: 'rule'}] as const) : null) ??
      (depth < DEEPEST ? (quote(lines, at, isType, depth) ?? listing(lines, at, isType, depth)) : null) ??
      table(lines, at, isType) ??
      paragraph(lines, at, isType);
    found.push(block);
    at += used;
  }
  return found;
}

type Step = readonly [lines: number, block: Block];

function code(lines: readonly string[], from: number): Step | null {
  const open = FENCE.exec(lines[from] ?? '');
  if (open === null) {
    return null;
  }
  const fence = open[1] ?? '';
  const isClose = (line: string): boolean => line.trim().startsWith(fence) && /^[`~]+$/.test(line.trim());
  let to = from + 1;
  while (to < lines.length && !isClose(lines[to] ?? '')) {
    to++;
  }
  const inside = lines.slice(from + 1, to).join('\n');
  return [to - from + 1, {kind: 'code', language: open[2] ?? '', code: inside}];
}

function heading(line: string, isType: IsType): Step | null {
  const hit = HEADING.exec(line);
  return hit && [1, {kind: 'heading', level: (hit[1] ?? '#').length, text: inlines(hit[2] ?? '', isType)}];
}

function quote(lines: readonly string[], from: number, isType: IsType, depth: number): Step | null {
  const to = whileTrue(lines, from, (line) => QUOTE.test(line));
  const inside = lines.slice(from, to).map((line) => line.replace(QUOTE, ''));
  return to === from ? null : [to - from, {kind: 'quote', blocks: read(inside, isType, depth + 1)}];
}

/** A list ends at a line that is neither an item, nor indented, nor blank before one of these. */
function listing(lines: readonly string[], from: number, isType: IsType, depth: number): Step | null {
  const first = ITEM.exec(lines[from] ?? '');
  if (first === null) {
    return null;
  }
  const ordered = isOrdered(first);
  const items: string[][] = [];
  let width = Number.POSITIVE_INFINITY;
  let at = from;
  for (; at < lines.length; at++) {
    const line = spaced(lines[at] ?? '');
    const item = ITEM.exec(line);
    if (item !== null && line.search(/\S/) < width && isOrdered(item) === ordered && !RULE.test(line)) {
      items.push([line.slice(item[0].length)]);
      width = item[0].length;
    } else if (INDENTED.test(line)) {
      items.at(-1)?.push(line.slice(Math.min(width, line.search(/\S/))));
    } else if (line.trim() === '' && continues(lines, at + 1, ordered)) {
      items.at(-1)?.push('');
    } else {
      break;
    }
  }
  const start = ordered ? Number.parseInt(first[2] ?? '1', 10) : null;
  return [at - from, {kind: 'list', start, items: items.map((item) => read(item, isType, depth + 1))}];
}

function isOrdered(item: RegExpExecArray): boolean {
  return /\d/.test(item[2] ?? '');
}

/** Whether the list goes on after blank lines. */
function continues(lines: readonly string[], from: number, ordered: boolean): boolean {
  const line = spaced(lines.slice(from).find((each) => each.trim() !== '') ?? '');
  const item = ITEM.exec(line);
  return INDENTED.test(line) || (item !== null && isOrdered(item) === ordered && !RULE.test(line));
}

/** Tabs before the text count as four spaces. */
function spaced(line: string): string {
  return line.replace(/^[ \t]+/, (indent) => indent.replaceAll('\t', '    '));
}

function table(lines: readonly string[], from: number, isType: IsType): Step | null {
  if (!isTable(lines, from)) {
    return null;
  }
  const row = (line: string): Row =>
    line
      .trim()
      .replace(/^\||\|$/g, '')
      .split('|')
      .map((cell) => inlines(cell.trim(), isType));
  const to = whileTrue(lines, from + 2, (line) => line.includes('|'));
  return [to - from, {kind: 'table', head: row(lines[from] ?? ''), rows: lines.slice(from + 2, to).map(row)}];
}

function isTable(lines: readonly string[], at: number): boolean {
  return (lines[at] ?? '').includes('|') && TABLE_LINE.test(lines[at + 1] ?? '');
}

function paragraph(lines: readonly string[], from: number, isType: IsType): Step {
  const to = Math.max(
    from + 1,
    whileTrue(lines, from, (line, at) => line.trim() !== '' && !opens(line) && !isTable(lines, at)),
  );
  const inside = lines.slice(from, to).map((line) => line.trim());
  return [to - from, {kind: 'paragraph', text: inlines(inside.join('\n'), isType)}];
}

function opens(line: string): boolean {
  return FENCE.test(line) || HEADING.test(line) || QUOTE.test(line) || ITEM.test(line) || RULE.test(line);
}

function whileTrue(lines: readonly string[], from: number, holds: (line: string, at: number) => boolean): number {
  let to = from;
  while (to < lines.length && holds(lines[to] ?? '', to)) {
    to++;
  }
  return to;
}
