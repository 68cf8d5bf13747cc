import {css, html, LitElement, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import '../shared/failure-notice.ts';
import {controls, inputs} from '../shared/look/controls.ts';
import '../shared/notice-box.ts';
import '../shared/parts/dialog-box.ts';
import {choiceField, field, fieldLook, lineField} from '../shared/parts/field.ts';
import {Loading} from '../shared/parts/loading.ts';
import {words as shared} from '../shared/text/words.ts';
import type {Session} from '../shared/wire/session.ts';
import {isBudget, keyForm} from './form.ts';
import {make, type MadeKey, type OwnKeys} from './wire/key.ts';
import {words} from './words.ts';

/** How long a key may be good, in days. */
export const DAYS = [7, 30, 90, 180, 365];

const say = words.form;

/** Makes a key. Fires `made` with it, and `close`. */
@customElement('postern-new-key')
export class NewKey extends LitElement {
  static override styles = [
    controls,
    inputs,
    fieldLook,
    css`
      fieldset {
        display: grid;
        gap: var(--space-1);
        min-width: 0;
        margin: 0;
        padding: 0;
        border: 0;
      }

      legend {
        padding: 0;
      }

      .choices {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(13rem, 100%), 1fr));
        gap: var(--space-1) var(--space-3);
        font-size: var(--text-small);
      }

      .choices label {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        min-height: 1.5rem;
        overflow-wrap: anywhere;
      }

      .choices span {
        min-width: 0;
      }

      details > .form {
        margin-top: var(--space-3);
      }

      summary {
        width: max-content;
        max-width: 100%;
        font-size: var(--text-small);
        font-weight: 600;
        cursor: pointer;
      }
    `,
  ];

  @property({attribute: false}) session!: Session;
  @property({attribute: false}) own!: OwnKeys;
  /** Whether it is for a service, for which somebody else may answer. */
  @property({type: Boolean}) service = false;
  @state() private wrong: Readonly<Record<string, string>> = {};
  private readonly making = new Loading<MadeKey>(this);

  override render() {
    return html`<postern-dialog heading=${this.service ? say.serviceHeading : say.heading} @close=${this.close}>
      <form class="form" novalidate @submit=${this.onSubmit}>
        ${lineField('name', {label: say.name, hint: say.nameHint, error: this.wrong.name ?? ''}, {most: 80})}
        ${choiceField('days', {label: say.days}, DAYS.map((days) => [String(days), say.dayChoices(days)]), '90')}
        ${this.service ? this.owner() : nothing}
        <details>
          <summary>${say.narrow}</summary>
          <div class="form">
            <p class="hint">${say.narrowHint}</p>
            ${choices('models', say.models, say.modelsHint, this.own.models)}
            ${choices('routes', say.routes, say.routesHint, this.own.routes)} ${networks()}
            ${lineField(
              'monthlyTokens',
              {label: say.budget, hint: say.budgetHint, error: this.wrong.monthlyTokens ?? '', optional: true},
              {most: 20},
            )}
          </div>
        </details>
        ${this.making.failure === null ? nothing : html`<postern-failure .failure=${this.making.failure}></postern-failure>`}
        <div class="acts end">
          <button type="button" class="button" @click=${this.close}>${shared.dialog.cancel}</button>
          <button class="button strong" ?disabled=${this.making.busy}>${say.send}</button>
        </div>
      </form>
    </postern-dialog>`;
  }

  private owner() {
    return html`${lineField('owner', {label: say.owner, hint: say.ownerHint, optional: true})}
      <postern-notice tone="mask">${say.ownerThink}</postern-notice>`;
  }

  private readonly onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const asked = keyForm(new FormData(form));
    this.wrong = {
      ...(asked.name === '' ? {name: shared.field.required} : {}),
      ...(isBudget(asked.monthlyTokens) ? {} : {monthlyTokens: say.budgetWrong}),
    };
    const [first] = Object.keys(this.wrong);
    if (first !== undefined) {
      (form.elements.namedItem(first) as HTMLElement | null)?.focus();
      return;
    }
    const made = await this.making.run(() => make(asked, this.service, this.session.csrf));
    if (made !== null) {
      this.dispatchEvent(new CustomEvent('made', {detail: made}));
    }
  };

  private readonly close = (): void => {
    this.dispatchEvent(new CustomEvent('close'));
  };
}

/** Several of these, or none for all. */
function choices(name: string, legend: string, hint: string, values: readonly string[]) {
  return values.length === 0
    ? nothing
    : html`<fieldset aria-describedby="${name}-hint">
        <legend>${legend}</legend>
        <p class="hint" id="${name}-hint">${hint}</p>
        <div class="choices">
          ${values.map((value) => html`<label><input type="checkbox" name=${name} value=${value} /><span>${value}</span></label>`)}
        </div>
      </fieldset>`;
}

function networks() {
  return field(
    'networks',
    {label: say.networks, hint: say.networksHint, optional: true},
    ({id, describedBy}) =>
      html`<textarea class="input" id=${id} name="networks" rows="2" spellcheck="false" aria-describedby=${describedBy}></textarea>`,
  );
}
