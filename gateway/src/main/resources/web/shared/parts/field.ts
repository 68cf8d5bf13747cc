import {css, html, nothing, type TemplateResult} from 'lit';
import {words} from '../text/words.ts';

/** What is said about a field of a form. */
export interface FieldWords {
  readonly label: string;
  readonly hint?: string;
  /** What is wrong with it; empty where nothing is. */
  readonly error?: string;
  /** Whether it may be left out, which is then said. */
  readonly optional?: boolean;
  /** False for a field of a search, where nothing is needed and nothing is said about it. */
  readonly required?: boolean;
}

/** What ties a control to its words. */
export interface Ties {
  readonly id: string;
  readonly describedBy: string | typeof nothing;
  readonly invalid: 'true' | typeof nothing;
}

/**
 * A control with its label above, its hint below and what is wrong with it, tied together for screen readers. The id is
 * unique within the component that draws it.
 *
 *     ${field('matter', {label: words.matter, hint: words.oneLine}, ({id, describedBy, invalid}) =>
 *       html`<input class="input" id=${id} name="matter" aria-describedby=${describedBy} aria-invalid=${invalid} />`)}
 */
export function field(id: string, {label, hint, error, optional}: FieldWords, control: (ties: Ties) => unknown): TemplateResult {
  const wrong = error !== undefined && error !== '';
  const described = [hint === undefined ? '' : `${id}-hint`, wrong ? `${id}-error` : ''].filter((each) => each !== '');
  return html`<div class="field">
    <label for=${id}>${label}${optional === true ? html` <span>(${words.field.optional})</span>` : nothing}</label>
    ${control({id, describedBy: described.length === 0 ? nothing : described.join(' '), invalid: wrong ? 'true' : nothing})}
    ${hint === undefined ? nothing : html`<p class="hint" id="${id}-hint">${hint}</p>`}
    ${wrong ? html`<p class="error" id="${id}-error">${error}</p>` : nothing}
  </div>`;
}

/** A field for one line of text. */
export function lineField(
  name: string,
  text: FieldWords,
  {value = '', type = 'text', most = 256}: {value?: string; type?: string; most?: number} = {},
): TemplateResult {
  return field(
    name,
    text,
    ({id, describedBy, invalid}) =>
      html`<input
        class="input"
        id=${id}
        name=${name}
        type=${type}
        maxlength=${type === 'text' ? most : nothing}
        autocomplete="off"
        ?required=${text.optional !== true && text.required !== false}
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        .value=${value}
      />`,
  );
}

/** A field with a choice among values. */
export function choiceField(
  name: string,
  text: FieldWords,
  choices: readonly (readonly [value: string, words: string])[],
  chosen: string,
  change?: (value: string) => void,
): TemplateResult {
  return field(
    name,
    text,
    ({id, describedBy, invalid}) =>
      html`<select
        class="input"
        id=${id}
        name=${name}
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        .value=${chosen}
        @change=${(event: Event) => change?.((event.target as HTMLSelectElement).value)}
      >
        ${choices.map(([value, name]) => html`<option value=${value} ?selected=${value === chosen}>${name}</option>`)}
      </select>`,
  );
}

/** How fields look; goes with `controls` and `inputs`. */
export const fieldLook = css`
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: var(--space-1);
    min-width: 0;
  }

  .field label,
  legend {
    font-size: 0.75rem;
    font-weight: 600;
    color: var(--ink-soft);
  }

  .field label span {
    font-weight: 400;
  }

  .hint {
    font-size: 0.75rem;
    line-height: 1.45;
    color: var(--ink-soft);
  }

  .error {
    font-size: 0.75rem;
    font-weight: 600;
    line-height: 1.45;
    color: var(--stop);
  }

  .input[aria-invalid='true'] {
    border-color: var(--stop);
  }

  textarea.input {
    padding: var(--space-2);
    line-height: 1.5;
    resize: vertical;
  }

  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
    gap: var(--space-3) var(--space-4);
  }

  .form {
    display: grid;
    gap: var(--space-4);
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }

  .acts.end {
    justify-content: end;
  }
`;
