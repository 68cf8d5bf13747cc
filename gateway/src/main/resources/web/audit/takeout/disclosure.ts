import {css, html, nothing, type TemplateResult} from 'lit';
import {momentWords} from '../../shared/moment.ts';
import '../../shared/notice-box.ts';
import {choiceField} from '../../shared/parts/field.ts';
import {link} from '../address.ts';
import type {Reveal} from '../wire/reveal.ts';
import {said, words} from '../words.ts';
import {DISCLOSABLE, readable} from './disclosable.ts';

const say = words.takeout.exports;

/** What is chosen, and what can be chosen from. */
export interface Disclosure {
  readonly chosen: ReadonlySet<string>;
  /** Those that the person asked for; null while they are on their way. */
  readonly reveals: readonly Reveal[] | null;
  readonly choose: (name: string, wanted: boolean) => void;
}

/** Which private values come along, and by which reveal. */
export function disclosureFields({chosen, reveals, choose}: Disclosure, now = Date.now()): TemplateResult {
  return html`<fieldset class="disclosure">
    <legend>${say.values.legend}</legend>
    <p class="hint" id="disclosure-hint">${say.values.hint}</p>
    ${DISCLOSABLE.map(
      (name) => html`<label
        ><input
          type="checkbox"
          aria-describedby="disclosure-hint"
          .checked=${chosen.has(name)}
          @change=${(event: Event) => choose(name, (event.target as HTMLInputElement).checked)}
        />${said(say.values, name)}</label
      >`,
    )}
    ${chosen.size === 0 || reveals === null ? nothing : revealField(readable(reveals, now))}
  </fieldset>`;
}

function revealField(reveals: readonly Reveal[]): TemplateResult {
  const [first] = reveals;
  return first === undefined
    ? html`<postern-notice heading=${say.noReveal}>
        <p>${say.noRevealText}</p>
        <div slot="actions"><a class="button" href=${link('reveals', 'new')}>${say.askReveal}</a></div>
      </postern-notice>`
    : choiceField(
        'reveal',
        {label: say.reveal, hint: say.revealHint},
        reveals.map(({id, purpose, readableUntil}) => [id, say.revealChoice(purpose, momentWords(readableUntil))] as const),
        first.id,
      );
}

/** How it looks; goes with `fieldLook`. */
export const disclosureLook = css`
  .disclosure {
    display: grid;
    gap: var(--space-2);
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .disclosure label:has(input) {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    font-size: var(--text-small);
    font-weight: 600;
  }
`;
