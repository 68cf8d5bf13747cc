import {css, html, LitElement, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import '../shared/failure-notice.ts';
import {badges} from '../shared/look/badge.ts';
import {controls, inputs} from '../shared/look/controls.ts';
import {newIcon} from '../shared/look/icons.ts';
import {tables} from '../shared/look/table.ts';
import {day, moment} from '../shared/moment.ts';
import {choiceField, fieldLook, lineField} from '../shared/parts/field.ts';
import {Loading} from '../shared/parts/loading.ts';
import {emptyState, loadingState, stateLook} from '../shared/parts/states.ts';
import type {Session} from '../shared/wire/session.ts';
import {TONES} from './key-card.ts';
import './key-dialogs.ts';
import {viewLook} from './look.ts';
import './made-key.ts';
import './new-key.ts';
import {mayChange, stepUp} from './step-up.ts';
import {readAll, readOwn, type Key, type KeyPage, type MadeKey, type OwnKeys} from './wire/key.ts';
import {words} from './words.ts';

const {facts, search} = words;

/** Everybody's keys, for those who run the gateway: finding and revoking them, and making keys for services. */
@customElement('postern-all-keys')
export class AllKeysView extends LitElement {
  static override styles = [
    controls,
    inputs,
    badges,
    tables,
    fieldLook,
    stateLook,
    viewLook,
    css`
      .search {
        display: flex;
        flex-wrap: wrap;
        align-items: start;
        gap: var(--space-3);
      }

      .search .field {
        flex: 1 1 10rem;
      }

      .search .button {
        margin-top: 1.25rem;
        min-height: 2.125rem;
      }
    `,
  ];

  @property({attribute: false}) session!: Session;
  @state() private making = false;
  @state() private made: MadeKey | null = null;
  @state() private revoking: Key | null = null;
  private owner = '';
  private shown = 'active';
  @state() private cursor = '';
  private readonly page = new Loading<KeyPage>(this);
  private readonly own = new Loading<OwnKeys>(this);

  override connectedCallback(): void {
    super.connectedCallback();
    void this.again();
    void this.own.run(readOwn);
  }

  override render() {
    const {value, failure, busy} = this.page;
    return html`
      <div class="head">
        <div>
          <h1>${words.views.all}</h1>
          <p>${words.allIntro}</p>
        </div>
        ${
          this.own.value?.available === true
            ? html`<button
                type="button"
                class="button strong"
                ?disabled=${!mayChange(this.session)}
                @click=${() => (this.making = true)}
              >
                ${newIcon} ${words.makeService}
              </button>`
            : nothing
        }
      </div>
      ${stepUp(this.session)}
      <form class="search" @submit=${this.onSearch}>
        ${lineField('owner', {label: search.owner, hint: search.ownerHint, required: false})}
        ${choiceField('state', {label: search.state}, Object.entries(search.states), this.shown)}
        <button class="button">${search.send}</button>
      </form>
      ${
        failure === null
          ? nothing
          : html`<div role="alert"><postern-failure .failure=${failure} actions @retry=${this.again}></postern-failure></div>`
      }
      ${value === null ? (failure === null ? loadingState() : nothing) : this.table(value, busy)} ${this.dialog()}
    `;
  }

  private table({keys, next}: KeyPage, busy: boolean) {
    return html`${
        keys.length === 0
          ? emptyState(words.noneHere)
          : html`<div class="table" role="region" aria-label=${words.views.all} tabindex="0">
              <table aria-busy=${busy}>
                <thead>
                  <tr>
                    <th scope="col">${facts.name}</th>
                    <th scope="col">${facts.owner}</th>
                    <th scope="col">${facts.state}</th>
                    <th scope="col" class="minor">${facts.used}</th>
                    <th scope="col" class="minor">${facts.expires}</th>
                    <th scope="col">${facts.act}</th>
                  </tr>
                </thead>
                <tbody>
                  ${keys.map((key) => this.row(key))}
                </tbody>
              </table>
            </div>`
      }
      <div class="acts">
        ${this.cursor === '' ? nothing : html`<button type="button" class="button" @click=${() => this.go('')}>${search.first}</button>`}
        ${next === '' ? nothing : html`<button type="button" class="button" @click=${() => this.go(next)}>${search.older}</button>`}
      </div>`;
  }

  private row(key: Key) {
    const {name, begins, owner, ownerSubject, state, kind, used, expires} = key;
    return html`<tr>
      <th scope="row">
        ${name} ${kind === 'person' ? nothing : html`<span class="badge plain">${words.kinds[kind] ?? kind}</span>`}
        <div class="code">${begins}</div>
      </th>
      <td title=${ownerSubject}>${owner}</td>
      <td>
        <span class="badge ${TONES[state] ?? 'plain'}">${words.statesOfOthers[state] ?? words.states[state] ?? state}</span>
      </td>
      <td class="minor">${used === '' ? facts.never : moment(used)}</td>
      <td class="minor">${day(expires)}</td>
      <td>
        ${
          state === 'revoked'
            ? nothing
            : html`<button
                type="button"
                class="button grave"
                aria-label="${words.revoke.act}: ${name}"
                @click=${() => (this.revoking = key)}
              >
                ${words.revoke.act}
              </button>`
        }
      </td>
    </tr>`;
  }

  private dialog() {
    if (this.made !== null) {
      return html`<postern-made-key .made=${this.made} @close=${() => (this.made = null)}></postern-made-key>`;
    }
    if (this.making && this.own.value !== null) {
      return html`<postern-new-key
        service
        .session=${this.session}
        .own=${this.own.value}
        @close=${() => (this.making = false)}
        @made=${this.onMade}
      ></postern-new-key>`;
    }
    return this.revoking === null
      ? nothing
      : html`<postern-key-dialog
          anybodys
          act="revoke"
          .session=${this.session}
          .key=${this.revoking}
          @close=${() => (this.revoking = null)}
          @done=${this.onDone}
        ></postern-key-dialog>`;
  }

  private readonly onMade = (event: CustomEvent<MadeKey>): void => {
    this.making = false;
    this.made = event.detail;
    void this.again();
  };

  private readonly onDone = (): void => {
    this.revoking = null;
    void this.again();
  };

  private readonly onSearch = (event: Event): void => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    this.owner = String(form.get('owner') ?? '').trim();
    this.shown = String(form.get('state') ?? '');
    this.go('');
  };

  private go(cursor: string): void {
    this.cursor = cursor;
    void this.again();
  }

  private readonly again = async (): Promise<void> => {
    await this.page.run(() => readAll(this.owner, this.shown, this.cursor));
  };
}
