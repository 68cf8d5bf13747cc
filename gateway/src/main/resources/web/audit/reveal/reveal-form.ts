import {css, html, LitElement, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {controls, inputs} from '../../shared/look/controls.ts';
import {momentWords} from '../../shared/moment.ts';
import '../../shared/notice-box.ts';
import {choiceField, field, fieldLook, lineField} from '../../shared/parts/field.ts';
import {Loading} from '../../shared/parts/loading.ts';
import {tell} from '../../shared/parts/news.ts';
import {words as shared} from '../../shared/text/words.ts';
import type {Session} from '../../shared/wire/session.ts';
import {link} from '../address.ts';
import {deskFailure} from '../desk-failure.ts';
import {viewLook} from '../look/view.ts';
import {backLink, problem, stepUp} from '../parts.ts';
import {askForReveal, type Reveal} from '../wire/reveal.ts';
import {words} from '../words.ts';
import {KINDS, missing, wish, type Kind} from './wish.ts';

const say = words.reveals.form;

/** Asks to see content. What the address names is filled in. */
@customElement('postern-reveal-form')
export class RevealForm extends LitElement {
  static override styles = [
    controls,
    inputs,
    fieldLook,
    viewLook,
    css`
      .form {
        max-width: 44rem;
      }

      .emergency {
        display: grid;
        gap: var(--space-2);
      }

      .emergency label {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        font-size: var(--text-small);
        font-weight: 600;
      }
    `,
  ];

  @property({attribute: false}) session!: Session;
  @property({attribute: false}) query = new URLSearchParams();
  @state() private kind: Kind = 'requests';
  @state() private emergency = false;
  @state() private wrong: readonly string[] = [];
  private readonly made = new Loading<Reveal>(this, deskFailure);

  override connectedCallback(): void {
    super.connectedCallback();
    this.kind = this.query.has('pseudonym') ? 'pseudonym' : 'requests';
  }

  override render() {
    const ask = stepUp(this.session);
    return html`
      <div class="head">
        <div>
          ${backLink(link('reveals'), words.reveals.back)}
          <h1>${say.title}</h1>
          <p class="lead">${words.reveals.lead}</p>
        </div>
      </div>
      ${ask === nothing ? this.form() : ask}
    `;
  }

  private form() {
    return html`<form class="form card" novalidate @submit=${this.onSubmit}>
      ${lineField('purpose', {label: say.purpose, hint: say.purposeHint, error: this.error('purpose')})}
      ${lineField('ticket', {label: say.ticket, hint: say.ticketHint, error: this.error('ticket')})}
      ${choiceField('kind', {label: say.whom}, KINDS.map((each) => [each, say.kinds[each]]), this.kind, (to) => {
        this.kind = to as Kind;
      })}
      ${this.scope()}
      ${lineField('most', {label: say.most, hint: say.mostHint, optional: true}, {type: 'number'})}
      <div class="emergency">
        <label
          ><input
            type="checkbox"
            name="breakGlass"
            .checked=${this.emergency}
            @change=${(event: Event) => (this.emergency = (event.target as HTMLInputElement).checked)}
          />${say.breakGlass}</label
        >
        ${this.emergency ? html`<postern-notice tone="stop">${say.breakGlassText}</postern-notice>` : nothing}
      </div>
      ${problem(this.made.failure, this.again)}
      <div class="acts">
        <button class="button ${this.emergency ? 'grave' : 'strong'}" ?disabled=${this.made.busy}>${say.send}</button>
        <a class="button" href=${link('reveals')}>${say.cancel}</a>
      </div>
      <p class="hint">${say.recent(momentWords(this.session.recentUntil))}</p>
    </form>`;
  }

  private scope() {
    if (this.kind === 'requests') {
      return field(
        'requests',
        {label: say.requests, hint: say.requestsHint, error: this.error('requests')},
        ({id, describedBy, invalid}) =>
          html`<textarea
            class="input"
            id=${id}
            name="requests"
            rows="3"
            spellcheck="false"
            aria-describedby=${describedBy}
            aria-invalid=${invalid}
            .value=${this.query.get('request') ?? ''}
          ></textarea>`,
      );
    }
    const [label, hint] =
      this.kind === 'name' ? [say.name, say.nameHint] : [this.kind === 'person' ? say.person : say.pseudonym, undefined];
    return html`${lineField(
        this.kind,
        {label, hint, error: this.error(this.kind)},
        {value: this.query.get(this.kind) ?? ''},
      )}
      <div class="fields">
        ${lineField('from', {label: say.from, error: this.error('from')}, {type: 'datetime-local'})}
        ${lineField('to', {label: say.to, error: this.error('to')}, {type: 'datetime-local'})}
      </div>`;
  }

  private error(name: string): string {
    return this.wrong.includes(name) ? shared.field.required : '';
  }

  private readonly onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const given = new Map([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    const {kind, session} = this;
    this.wrong = missing(kind, given);
    if (this.wrong.length > 0) {
      (form.elements.namedItem(this.wrong[0] ?? '') as HTMLElement | null)?.focus();
      return;
    }
    const made = await this.made.run(() => askForReveal(wish(kind, given), session.csrf));
    if (made !== null) {
      tell(made.breakGlass ? say.sentEmergency : say.sent);
      location.hash = link('reveals', made.id);
    }
  };

  private readonly again = (): void => {
    this.renderRoot.querySelector('form')?.requestSubmit();
  };
}
