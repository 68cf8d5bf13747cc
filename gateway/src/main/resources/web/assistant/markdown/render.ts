import {html, nothing, type TemplateResult} from 'lit';
import {nameOf} from '../../shared/wire/finding-names.ts';
import '../code-block.ts';
import '../mask-chip.ts';
import {words} from '../text/words.ts';
import type {Block, Inline, Row} from './model.ts';

/**
 * Blocks as elements of the page. Every text goes through a template's text binding, so mark-up in an answer is shown
 * and never run; addresses are shown and never made into links or sources.
 */
export function rendered(blocks: readonly Block[]): readonly TemplateResult[] {
  return blocks.map(block);
}

function block(part: Block): TemplateResult {
  switch (part.kind) {
    case 'paragraph':
      return html`<p>${running(part.text)}</p>`;
    case 'heading':
      return part.level <= 2 ? html`<h3>${running(part.text)}</h3>` : html`<h4>${running(part.text)}</h4>`;
    case 'code':
      return html`<postern-code .code=${part.code} .language=${part.language}></postern-code>`;
    case 'quote':
      return html`<blockquote>${rendered(part.blocks)}</blockquote>`;
    case 'list':
      return list(part.start, part.items);
    case 'table':
      return table(part.head, part.rows);
    case 'rule':
      return html`<hr />`;
  }
}

function list(start: number | null, items: readonly (readonly Block[])[]): TemplateResult {
  const lines = items.map((item) => html`<li>${tight(item)}</li>`);
  return start === null
    ? html`<ul>
        ${lines}
      </ul>`
    : html`<ol start=${start}>
        ${lines}
      </ol>`;
}

/** An item of one paragraph stands without a paragraph's space around it. */
function tight(item: readonly Block[]): unknown {
  const [first, ...rest] = item;
  return first?.kind === 'paragraph' ? [running(first.text), rendered(rest)] : rendered(item);
}

function table(head: Row, rows: readonly Row[]): TemplateResult {
  return html`<div class="wide" tabindex="0" role="region" aria-label=${words.turn.table}>
    <table>
      <thead>
        <tr>
          ${head.map((cell) => html`<th scope="col">${running(cell)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${head.map((_, at) => html`<td>${running(row[at] ?? [])}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function running(text: readonly Inline[]): readonly unknown[] {
  return text.map(inline);
}

function inline(piece: Inline): unknown {
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'code':
      return html`<code>${piece.text}</code>`;
    case 'strong':
      return html`<strong>${running(piece.children)}</strong>`;
    case 'emphasis':
      return html`<em>${running(piece.children)}</em>`;
    case 'reference':
      return reference(piece.image, piece.label, piece.address);
    case 'masked':
      return html`<postern-mask .shown=${`[${piece.type}]`} .why=${words.mark.taken(nameOf(piece.type))}></postern-mask>`;
    case 'restored':
      return html`<postern-mask
        kind="restored"
        .shown=${piece.value}
        .why=${words.mark.restored(nameOf(piece.type), piece.rule)}
      ></postern-mask>`;
  }
}

function reference(image: boolean, label: string, address: string): TemplateResult {
  const shown = address === '' ? nothing : html`<span class="address">${address}</span>`;
  return image
    ? html`<span class="picture">${words.turn.image}${label === '' ? nothing : `: ${label}`}</span> ${shown}`
    : html`${label}${label === '' || address === '' ? nothing : ' '}${shown}`;
}
