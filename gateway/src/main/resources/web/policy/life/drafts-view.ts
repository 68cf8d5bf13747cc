import {html, LitElement, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {badges} from '../../shared/look/badge.ts';
import {controls} from '../../shared/look/controls.ts';
import {newIcon} from '../../shared/look/icons.ts';
import {tables} from '../../shared/look/table.ts';
import {moment} from '../../shared/moment.ts';
import {emptyState, stateLook} from '../../shared/parts/states.ts';
import {addressOf} from '../address.ts';
import type {Desk} from '../desk.ts';
import {Reading} from '../../shared/parts/reading.ts';
import {readDrafts, type Draft} from '../wire/draft.ts';
import {readInForce} from '../wire/version.ts';
import {words} from '../words.ts';
import {viewLook} from './look.ts';
import './new-draft.ts';
import type {Beginning} from './new-draft.ts';

/** The open drafts, the newest first. */
@customElement('postern-drafts')
export class DraftsView extends LitElement {
  static override styles = [controls, badges, tables, stateLook, viewLook];

  @property({attribute: false}) desk!: Desk;
  @state() private beginning: Beginning | null = null;
  private readonly drafts = new Reading(this, readDrafts);

  override render() {
    return html`<div class="head">
        <div>
          <h1>${words.drafts.heading}</h1>
          <p>${words.drafts.about}</p>
        </div>
        ${
          this.desk.edits
            ? html`<button type="button" class="button strong" @click=${this.begin}>${newIcon} ${words.drafts.begin}</button>`
            : nothing
        }
      </div>
      ${this.drafts.show((drafts) =>
        drafts.length === 0 ? emptyState(words.drafts.none, this.desk.edits ? words.drafts.noneText : '') : table(drafts),
      )}
      ${
        this.beginning === null
          ? nothing
          : html`<postern-new-draft csrf=${this.desk.csrf} .from=${this.beginning} @close=${() => (this.beginning = null)}></postern-new-draft>`
      }`;
  }

  private readonly begin = async (): Promise<void> => {
    const now = await readInForce().catch(() => null);
    this.beginning = {base: now?.number ?? null, source: now?.source ?? words.drafts.template, tests: now?.tests ?? ''};
  };
}

function table(drafts: readonly Draft[]) {
  return html`<div class="table" role="region" tabindex="0" aria-label=${words.drafts.heading}>
    <table>
      <thead>
        <tr>
          <th scope="col">${words.draft.title}</th>
          <th scope="col">${words.drafts.writers}</th>
          <th scope="col">${words.draft.changed}</th>
          <th scope="col" class="figure minor">${words.drafts.revision}</th>
          <th scope="col" class="minor">${words.drafts.basis}</th>
        </tr>
      </thead>
      <tbody>
        ${drafts.map(
          (draft) => html`<tr>
            <th scope="row"><a href=${addressOf({view: 'drafts', id: draft.id})}>${draft.title}</a></th>
            <td>${draft.editors.join(', ')} ${draft.mine ? html`<span class="badge plain">${words.drafts.you}</span>` : nothing}</td>
            <td>${moment(draft.changed)}</td>
            <td class="figure minor">${draft.revision}</td>
            <td class="minor">${words.draft.base(draft.base)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
