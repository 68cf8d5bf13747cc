import {html, type TemplateResult} from 'lit';
import {nameOf} from '../../shared/wire/finding-names.ts';
import '../mask-chip.ts';
import type {MarkKind} from '../mask-chip.ts';
import {words} from '../text/words.ts';
import {pieces, type Mark} from './mark.ts';

/** A prompt with what policy did to it, marked where it was done. */
export function markedPrompt(prompt: string, marks: readonly Mark[]): readonly (string | TemplateResult)[] {
  const own = marks.filter((mark) => mark.file === -1 && mark.action !== 'allow');
  return pieces(prompt, own).map(({text, mark}) => (mark === null ? text : marked(text, mark)));
}

function marked(text: string, {type, rule, action}: Mark): TemplateResult {
  const name = nameOf(type);
  const kind: MarkKind = action === 'mask' || action === 'tokenise' ? 'withheld' : 'noted';
  const why =
    action === 'mask'
      ? words.mark.masked(name, rule)
      : action === 'tokenise'
        ? words.mark.tokenised(name, rule)
        : words.mark.noted(name, rule);
  return html`<postern-mask kind=${kind} .shown=${text} .why=${why}></postern-mask>`;
}
