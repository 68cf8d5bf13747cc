import type {Turn} from '../chat/conversation.ts';
import type {Block, Inline, Row} from '../markdown/model.ts';
import {pieces, type Mark} from './mark.ts';

/** A value that the model never saw: in its place it had a token, and the answer has the value again. */
export interface Restored {
  readonly value: string;
  readonly type: string;
  readonly rule: string;
}

/** Shorter values would be met by chance in any text. */
const SHORTEST = 4;

/** The values of a conversation's prompts that stand behind tokens, the longest first. */
export function valuesBehindTokens(turns: readonly Pick<Turn, 'prompt' | 'marks'>[]): readonly Restored[] {
  const known = new Map<string, Restored>();
  for (const {prompt, marks} of turns) {
    for (const {text, mark} of pieces(prompt, marks.filter(isToken))) {
      if (mark !== null && text.length >= SHORTEST && !known.has(text)) {
        known.set(text, {value: text, type: mark.type, rule: mark.rule});
      }
    }
  }
  return [...known.values()].toSorted((one, other) => other.value.length - one.value.length);
}

function isToken(mark: Mark): boolean {
  return mark.action === 'tokenise' && mark.file === -1;
}

/** An answer in which those values are marked where they stand in running text. */
export function withRestored(blocks: readonly Block[], values: readonly Restored[]): readonly Block[] {
  return values.length === 0 ? blocks : blocks.map((block) => inBlock(block, values));
}

function inBlock(block: Block, values: readonly Restored[]): Block {
  const running = (text: readonly Inline[]): readonly Inline[] => inRunning(text, values);
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return {...block, text: running(block.text)};
    case 'quote':
      return {...block, blocks: withRestored(block.blocks, values)};
    case 'list':
      return {...block, items: block.items.map((item) => withRestored(item, values))};
    case 'table':
      return {...block, head: block.head.map(running), rows: block.rows.map((row: Row) => row.map(running))};
    case 'code':
    case 'rule':
      return block;
  }
}

function inRunning(text: readonly Inline[], values: readonly Restored[]): readonly Inline[] {
  return text.flatMap((piece): readonly Inline[] => {
    switch (piece.kind) {
      case 'text':
        return cut(piece.text, values);
      case 'strong':
      case 'emphasis':
        return [{...piece, children: inRunning(piece.children, values)}];
      default:
        return [piece];
    }
  });
}

function cut(text: string, values: readonly Restored[]): readonly Inline[] {
  for (const restored of values) {
    const at = text.indexOf(restored.value);
    if (at >= 0) {
      const after = text.slice(at + restored.value.length);
      return [
        ...(at === 0 ? [] : cut(text.slice(0, at), values)),
        {kind: 'restored', ...restored},
        ...(after === '' ? [] : cut(after, values)),
      ];
    }
  }
  return [{kind: 'text', text}];
}
