import {html, LitElement, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import '../shared/failure-notice.ts';
import {badges, zoneBadge} from '../shared/look/badge.ts';
import {controls} from '../shared/look/controls.ts';
import {moment} from '../shared/moment.ts';
import '../shared/notice-box.ts';
import {tell} from '../shared/parts/news.ts';
import {Reading} from '../shared/parts/reading.ts';
import {emptyState, stateLook} from '../shared/parts/states.ts';
import type {Failure} from '../shared/wire/failure.ts';
import {failureBehind} from '../shared/wire/http.ts';
import type {Desk} from './desk.ts';
import './difference-table.ts';
import {viewLook} from './look.ts';
import './warning-dialog.ts';
import {changes} from './wire/document.ts';
import {confirmChange, dropChange, readOverview, type Overview, type Waiting} from './wire/model.ts';
import {words} from './words.ts';

/** Changes that wait for a second person, each with what it would change. */
@customElement('postern-changes')
export class ChangesView extends LitElement {
  static override styles = [controls, badges, stateLook, viewLook];

  @property({attribute: false}) desk!: Desk;
  @state() private failure: Failure | null = null;
  /** Id of the change that the failure is about. */
  @state() private about = '';
  @state() private busy = false;
  private readonly overview = new Reading(this, readOverview);

  override render() {
    return html`<div class="head">
        <div>
          <h1>${words.changes.heading}</h1>
          <p>${words.changes.about}</p>
        </div>
      </div>
      ${this.overview.show((overview) =>
        overview.changes.length === 0
          ? emptyState(words.changes.none, words.changes.noneText)
          : overview.changes.map((each) => this.card(each, overview)),
      )}`;
  }

  private card(change: Waiting, {models}: Overview) {
    const before = models.find(({id}) => id === change.changeOf) ?? null;
    const {name, zone} = change.model;
    const warnings = this.about === change.id ? (this.failure?.warnings ?? []) : [];
    return html`<section class="card" aria-label=${name}>
      <h2>${name} ${zoneBadge(zone)} ${before === null ? html`<span class="badge note">${words.changes.new}</span>` : nothing}</h2>
      <p class="quiet">${words.changes.by(change.by)}, ${moment(change.moment)}</p>
      <p>${change.why}</p>
      <postern-model-difference .changes=${changes(before?.model ?? null, change.model)}></postern-model-difference>
      ${
        this.about !== change.id || this.failure === null || warnings.length > 0
          ? nothing
          : html`<postern-failure .failure=${this.failure}></postern-failure>`
      }
      ${change.mine ? html`<postern-notice>${words.changes.mine}</postern-notice>` : nothing}
      ${this.acts(change)}
      ${
        warnings.length === 0
          ? nothing
          : html`<postern-warnings
              .warnings=${warnings}
              ?busy=${this.busy}
              @close=${this.calm}
              @decide=${() => void this.confirm(change, true)}
            ></postern-warnings>`
      }
    </section>`;
  }

  private acts(change: Waiting) {
    if (!this.desk.operates) {
      return nothing;
    }
    return html`<div class="acts">
      ${
        change.mine
          ? nothing
          : html`<button type="button" class="button strong" ?disabled=${this.busy} @click=${() => void this.confirm(change, false)}>
              ${words.changes.confirm}
            </button>`
      }
      <button type="button" class="button" ?disabled=${this.busy} @click=${() => void this.drop(change)}>${words.changes.drop}</button>
    </div>`;
  }

  private confirm({id}: Waiting, all: boolean): Promise<void> {
    return this.act(id, () => confirmChange(id, all, this.desk.csrf), words.changes.confirmed);
  }

  private drop({id}: Waiting): Promise<void> {
    return this.act(id, () => dropChange(id, this.desk.csrf), words.changes.dropped);
  }

  private async act(id: string, work: () => Promise<void>, done: string): Promise<void> {
    this.busy = true;
    this.calm();
    this.about = id;
    try {
      await work();
      tell(done);
      await this.overview.again();
    } catch (thrown) {
      this.failure = failureBehind(thrown);
    } finally {
      this.busy = false;
    }
  }

  private readonly calm = (): void => {
    this.failure = null;
  };
}
