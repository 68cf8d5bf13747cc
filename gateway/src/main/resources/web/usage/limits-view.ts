import {css, html, LitElement, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import '../shared/failure-notice.ts';
import {badges} from '../shared/look/badge.ts';
import {controls} from '../shared/look/controls.ts';
import {headingLook} from '../shared/look/heading.ts';
import {newIcon} from '../shared/look/icons.ts';
import {tables} from '../shared/look/table.ts';
import '../shared/parts/dialog-box.ts';
import {fieldLook} from '../shared/parts/field.ts';
import {Loading} from '../shared/parts/loading.ts';
import {tell} from '../shared/parts/news.ts';
import {Reading} from '../shared/parts/reading.ts';
import {emptyState, stateLook} from '../shared/parts/states.ts';
import {words as shared} from '../shared/text/words.ts';
import './limit-dialog.ts';
import {amountOf, holderOf} from './told.ts';
import {readLimits, takeBack, type Limit} from './wire/limits.ts';
import {words} from './words.ts';

/** What is open in front of the limits. */
type Open = {readonly act: 'set'; readonly limit: Limit | null} | {readonly act: 'back'; readonly limit: Limit};

/** The limits of people, groups and keys, which operators set, change and take back here. */
@customElement('postern-limits')
export class LimitsView extends LitElement {
  static override styles = [
    controls,
    badges,
    fieldLook,
    headingLook,
    stateLook,
    tables,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-3);
      }

      h2 {
        font-size: var(--text-large);
      }

      .head p {
        max-width: 48rem;
        font-size: var(--text-small);
        color: var(--ink-soft);
      }

      td .acts {
        justify-content: end;
      }

      td .button {
        white-space: nowrap;
      }

      th {
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property() csrf = '';
  @state() private open: Open | null = null;
  private readonly limits = new Reading(this, readLimits);
  private readonly taking = new Loading<true>(this);

  override render() {
    return html`<div class="head">
        <div>
          <h2>${words.limits.heading}</h2>
          <p>${words.limits.about}</p>
        </div>
        <button type="button" class="button" @click=${() => (this.open = {act: 'set', limit: null})}>
          ${newIcon} ${words.limits.add}
        </button>
      </div>
      ${this.limits.show((limits) => (limits.length === 0 ? emptyState(words.limits.none, words.limits.noneText) : this.table(limits)), 3)}
      ${this.dialog()}`;
  }

  private table(limits: readonly Limit[]) {
    const {heading, whom, most, source, sources, acts} = words.limits;
    return html`<div class="table" role="region" tabindex="0" aria-label=${heading}>
      <table>
        <thead>
          <tr>
            <th scope="col">${whom}</th>
            <th scope="col">${most}</th>
            <th scope="col" class="minor">${source}</th>
            <th scope="col"><span class="unseen">${acts}</span></th>
          </tr>
        </thead>
        <tbody>
          ${limits.map(
            (limit) =>
              html`<tr>
                <th scope="row">${holderOf(limit)}</th>
                <td>${amountOf(limit)}</td>
                <td class="minor">
                  <span class="badge ${limit.set ? 'note' : ''}">${limit.set ? sources.operator : sources.configured}</span>
                </td>
                <td>${this.acts(limit)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  private acts(limit: Limit) {
    const {change, changeOf, back, backOf} = words.limits;
    const [whom, amount] = [holderOf(limit), amountOf(limit)];
    return html`<div class="acts">
      <button type="button" class="button" aria-label=${changeOf(whom, amount)} @click=${() => (this.open = {act: 'set', limit})}>
        ${change}
      </button>
      ${
        limit.set
          ? html`<button type="button" class="button" aria-label=${backOf(whom, amount)} @click=${() => (this.open = {act: 'back', limit})}>
              ${back}
            </button>`
          : nothing
      }
    </div>`;
  }

  private dialog() {
    const {open} = this;
    if (open === null) {
      return nothing;
    }
    return open.act === 'set'
      ? html`<postern-limit-dialog .csrf=${this.csrf} .limit=${open.limit} @done=${this.done} @close=${this.close}></postern-limit-dialog>`
      : this.question(open.limit);
  }

  private question(limit: Limit) {
    const {heading, text, go} = words.back;
    const {failure, busy} = this.taking;
    return html`<postern-dialog heading=${heading} @close=${this.close}>
      <div class="form">
        <p>${holderOf(limit)}: ${amountOf(limit)}</p>
        <p>${text}</p>
        ${failure === null ? nothing : html`<div role="alert"><postern-failure .failure=${failure}></postern-failure></div>`}
        <div class="acts end">
          <button type="button" class="button" @click=${this.close}>${shared.dialog.cancel}</button>
          <button type="button" class="button grave" ?disabled=${busy} @click=${() => void this.take(limit)}>${go}</button>
        </div>
      </div>
    </postern-dialog>`;
  }

  private async take(limit: Limit): Promise<void> {
    const taken = await this.taking.run(async () => {
      await takeBack(limit, this.csrf);
      return true;
    });
    if (taken === true) {
      tell(words.back.done);
      this.done();
    }
  }

  private readonly done = (): void => {
    this.close();
    void this.limits.again();
  };

  private readonly close = (): void => {
    this.open = null;
    this.taking.clear();
  };
}
