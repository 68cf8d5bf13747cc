import {css, html, LitElement, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {size} from '../../shared/figure.ts';
import {controls, inputs} from '../../shared/look/controls.ts';
import {exportIcon} from '../../shared/look/icons.ts';
import '../../shared/notice-box.ts';
import {fieldLook, lineField} from '../../shared/parts/field.ts';
import {Loading} from '../../shared/parts/loading.ts';
import {save} from '../../shared/parts/save.ts';
import {words as shared} from '../../shared/text/words.ts';
import type {Session} from '../../shared/wire/session.ts';
import {deskFailure} from '../desk-failure.ts';
import {instant, local} from '../filter.ts';
import {viewLook} from '../look/view.ts';
import {problem, stepUp} from '../parts.ts';
import {makeBundle, type Bundle} from '../wire/export.ts';
import {readReveals, type RevealPage} from '../wire/reveal.ts';
import {words} from '../words.ts';
import {DISCLOSABLE} from './disclosable.ts';
import {disclosureFields, disclosureLook} from './disclosure.ts';
import './past-exports.ts';

const say = words.takeout.exports;
const NEEDED = ['purpose', 'from', 'to'];
const DAY_MILLIS = 86_400_000;

/** Takes records out of the trail, to be checked elsewhere. */
@customElement('postern-exports')
export class ExportsView extends LitElement {
  static override styles = [
    controls,
    inputs,
    fieldLook,
    viewLook,
    disclosureLook,
    css`
      .form {
        max-width: 44rem;
      }

      pre {
        margin: var(--space-2) 0;
      }
    `,
  ];

  @property({attribute: false}) session!: Session;
  @property({attribute: false}) query = new URLSearchParams();
  @state() private wrong: readonly string[] = [];
  @state() private bytes = 0;
  @state() private chosen: ReadonlySet<string> = new Set();
  /** Suggested while the view is open. */
  private readonly now = local(new Date());
  private readonly yesterday = local(new Date(Date.now() - DAY_MILLIS));
  private readonly bundle = new Loading<Bundle>(this, deskFailure);
  private readonly reveals = new Loading<RevealPage>(this, deskFailure);

  override render() {
    return html`
      <div class="head">
        <div>
          <h1>${words.desk.names.exports}</h1>
          <p class="lead">${say.lead}</p>
        </div>
      </div>
      <section aria-labelledby="make">
        <h2 id="make">${say.make}</h2>
        ${this.form()}
        ${this.bundle.busy ? html`<p class="soft" aria-hidden="true">${say.working(size(this.bytes))}</p>` : nothing}
        <div role="status">${this.told()}</div>
      </section>
      <section aria-labelledby="past">
        <h2 id="past">${say.past}</h2>
        <postern-past-exports .made=${this.bundle.value}></postern-past-exports>
      </section>
    `;
  }

  private form() {
    const given = (name: string): string => this.query.get(name) ?? '';
    return html`<form class="form card" novalidate @submit=${this.onSubmit}>
      ${lineField('purpose', {label: say.purpose, hint: say.purposeHint, error: this.error('purpose')})}
      <div class="fields">
        ${lineField('from', {label: say.from, error: this.error('from')}, {
          type: 'datetime-local',
          value: given('from') || this.yesterday,
        })}
        ${lineField('to', {label: say.to, error: this.error('to')}, {
          type: 'datetime-local',
          value: given('to') || this.now,
        })}
      </div>
      <div class="fields">
        ${lineField('requestId', {label: say.requestId, optional: true}, {value: given('requestId')})}
        ${lineField('pseudonym', {label: say.pseudonym, optional: true}, {value: given('pseudonym')})}
      </div>
      ${disclosureFields({chosen: this.chosen, reveals: this.reveals.value?.reveals ?? null, choose: this.choose})}
      ${problem(this.reveals.failure, this.readReveals)} ${this.chosen.size === 0 ? nothing : stepUp(this.session)}
      ${problem(this.bundle.failure, this.again)}
      <div class="acts">
        <button class="button strong" ?disabled=${this.bundle.busy}>${exportIcon} ${say.send}</button>
        ${
          this.bundle.busy
            ? html`<button type="button" class="button" @click=${() => this.bundle.clear()}>${say.stop}</button>`
            : nothing
        }
      </div>
    </form>`;
  }

  private told() {
    if (this.bundle.busy) {
      // Once; the bytes as they arrive would keep a screen reader talking.
      return html`<span class="unseen">${say.making}</span>`;
    }
    const bundle = this.bundle.value;
    return bundle === null
      ? nothing
      : html`<postern-notice tone="fine" heading=${say.ready}>
          <p>${say.readyText(bundle.name, size(bundle.file.size))}</p>
          <p>${say.how}</p>
          <pre>./postern verify ${bundle.name}</pre>
          <p>${say.howText}</p>
          <pre>python3 postern_verify.py --policy trail.policy ${bundle.name}</pre>
          <div slot="actions">
            <button type="button" class="button strong" @click=${() => save(bundle.file, bundle.name)}>
              ${exportIcon} ${say.save}
            </button>
          </div>
        </postern-notice>`;
  }

  private error(name: string): string {
    return this.wrong.includes(name) ? shared.field.required : '';
  }

  private readonly onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const given = [...new FormData(form)].map(([name, value]) => [name, String(value).trim()] as const);
    const body = Object.fromEntries(given.filter(([, value]) => value !== ''));
    this.wrong = NEEDED.filter((name) => body[name] === undefined);
    if (this.wrong.length > 0) {
      (form.elements.namedItem(this.wrong[0] ?? '') as HTMLElement | null)?.focus();
      return;
    }
    const {csrf} = this.session;
    this.bytes = 0;
    const disclose = DISCLOSABLE.filter((name) => this.chosen.has(name)).join(',');
    const asked = {...body, ...(disclose === '' ? {} : {disclose}), from: instant(body.from ?? ''), to: instant(body.to ?? '')};
    const progress = (bytes: number): void => {
      this.bytes = bytes;
    };
    const bundle = await this.bundle.run((signal) => makeBundle(asked, csrf, progress, signal));
    if (bundle !== null) {
      save(bundle.file, bundle.name);
    }
  };

  private readonly choose = (name: string, wanted: boolean): void => {
    this.chosen = new Set([...DISCLOSABLE].filter((each) => (each === name ? wanted : this.chosen.has(each))));
    if (wanted && this.reveals.value === null) {
      this.readReveals();
    }
  };

  private readonly readReveals = (): void => {
    const query = new URLSearchParams({whose: 'own', limit: '100'});
    void this.reveals.run((signal) => readReveals(query, signal));
  };

  private readonly again = (): void => {
    this.renderRoot.querySelector('form')?.requestSubmit();
  };
}
