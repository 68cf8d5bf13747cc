import {nameOf} from '../../shared/wire/finding-names.ts';
import {words as texts} from '../text/words.ts';
import type {Block, Inline} from './model.ts';

/** The words of an answer without its marks, for reading aloud. */
export function plainText(blocks: readonly Block[]): string {
  return blocks
    .map(words)
    .filter((text) => text !== '')
    .join('\n');
}

function words(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return running(block.text);
    case 'code':
      return `${texts.turn.code}: ${block.code}`;
    case 'quote':
      return plainText(block.blocks);
    case 'list':
      return block.items.map(plainText).join('\n');
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(running).join(', ')).join('\n');
    case 'rule':
      return '';
  }
}

function running(text: readonly Inline[]): string {
  return text
    .map((piece) => {
      switch (piece.kind) {
        case 'text':
        case 'code':
          return piece.text;
        case 'strong':
        case 'emphasis':
          return running(piece.children);
        case 'reference':
          return piece.label === '' ? piece.address : piece.label;
        case 'masked':
          return texts.mark.read(nameOf(piece.type));
        case 'restored':
          return piece.value;
      }
    })
    .join('');
}
