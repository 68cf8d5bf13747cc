import {css, html, LitElement, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {controls, inputs} from '../../shared/look/controls.ts';
import '../../shared/notice-box.ts';
import {field, fieldLook, lineField} from '../../shared/parts/field.ts';
import {Loading} from '../../shared/parts/loading.ts';
import {tell} from '../../shared/parts/news.ts';
import {words as shared} from '../../shared/text/words.ts';
import type {Session} from '../../shared/wire/session.ts';
import {link} from '../address.ts';
import {deskFailure} from '../desk-failure.ts';
import {viewLook} from '../look/view.ts';
import {backLink, problem} from '../parts.ts';
import {placeHold, type Hold} from '../wire/hold.ts';
import {words} from '../words.ts';
import {holdOrder, isWide} from './hold-order.ts';

const say = words.takeout.holds.form;
const NEEDED = ['matter', 'reason', 'from'];

/** Places a hold. What the address names is filled in. */
@customElement('postern-hold-form')
export class HoldForm extends LitElement {
  static override styles = [
    controls,
    inputs,
    fieldLook,
    viewLook,
    css`
      .form {
        max-width: 44rem;
      }
    `,
  ];

  @property({attribute: false}) session!: Session;
  @property({attribute: false}) query = new URLSearchParams();
  @state() private wrong: readonly string[] = [];
  @state() private wide = true;
  private readonly made = new Loading<Hold>(this, deskFailure);

  override connectedCallback(): void {
    super.connectedCallback();
    this.wide = !this.query.has('request');
  }

  override render() {
    const day = this.query.get('day') ?? '';
    return html`
      <div class="head">
        <div>
          ${backLink(link('holds'), words.desk.names.holds)}
          <h1>${words.takeout.holds.place}</h1>
          <p class="lead">${words.takeout.holds.lead}</p>
        </div>
      </div>
      <form class="form card" novalidate @submit=${this.onSubmit} @input=${this.onInput}>
        ${lineField('matter', {label: say.matter, hint: say.matterHint, error: this.error('matter')})}
        ${lineField('reason', {label: say.reason, hint: say.reasonHint, error: this.error('reason')})}
        <div class="fields">
          ${lineField('from', {label: say.from, error: this.error('from')}, {type: 'date', value: day})}
          ${lineField('to', {label: say.to, hint: say.toHint, optional: true}, {type: 'date', value: day})}
        </div>
        <div class="fields">
          ${lineField('person', {label: say.person, hint: say.personHint, optional: true})}
          ${lineField('pseudonym', {label: say.pseudonym, optional: true}, {value: this.query.get('pseudonym') ?? ''})}
        </div>
        ${area('requestId', say.requests, say.requestsHint, this.query.get('request') ?? '')}
        ${area('group', say.groups, say.groupsHint, '')}
        ${this.wide ? html`<postern-notice tone="mask">${say.wide}</postern-notice>` : nothing}
        ${problem(this.made.failure, this.again)}
        <div class="acts">
          <button class="button strong" ?disabled=${this.made.busy}>${say.send}</button>
          <a class="button" href=${link('holds')}>${say.cancel}</a>
        </div>
      </form>
    `;
  }

  private error(name: string): string {
    return this.wrong.includes(name) ? shared.field.required : '';
  }

  private readonly onInput = (event: Event): void => {
    this.wide = isWide(holdOrder((event.currentTarget as HTMLFormElement)));
  };

  private readonly onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const order = holdOrder(form);
    this.wrong = NEEDED.filter((name) => !order.has(name));
    if (this.wrong.length > 0) {
      (form.elements.namedItem(this.wrong[0] ?? '') as HTMLElement | null)?.focus();
      return;
    }
    const {csrf} = this.session;
    if ((await this.made.run(() => placeHold(order, csrf))) !== null) {
      tell(words.takeout.holds.placed);
      location.hash = link('holds');
    }
  };

  private readonly again = (): void => {
    this.renderRoot.querySelector('form')?.requestSubmit();
  };
}

function area(name: string, label: string, hint: string, value: string) {
  return field(
    name,
    {label, hint, optional: true},
    ({id, describedBy}) =>
      html`<textarea
        class="input"
        id=${id}
        name=${name}
        rows="2"
        spellcheck="false"
        aria-describedby=${describedBy}
        .value=${value}
      ></textarea>`,
  );
}
