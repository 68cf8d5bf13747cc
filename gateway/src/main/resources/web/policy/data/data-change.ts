import {html, LitElement, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import '../../shared/failure-notice.ts';
import {badges} from '../../shared/look/badge.ts';
import {controls} from '../../shared/look/controls.ts';
import {moment} from '../../shared/moment.ts';
import '../../shared/notice-box.ts';
import {tell} from '../../shared/parts/news.ts';
import type {Failure} from '../../shared/wire/failure.ts';
import {failureBehind} from '../../shared/wire/http.ts';
import type {Desk} from '../desk.ts';
import {confirmData, dropData, type DataChange, type DataVersion} from '../wire/own-data.ts';
import {words} from '../words.ts';
import {amount, columnList, findsLess} from './facts.ts';
import {dataLook} from './look.ts';

const say = words.data.change;

/** Something that waits for a second person, with what is in force now beside it. Fires `settled`. */
@customElement('postern-data-change')
export class DataChangeCard extends LitElement {
  static override styles = [controls, badges, dataLook];

  @property({attribute: false}) desk!: Desk;
  @property({attribute: false}) change!: DataChange;
  @property({attribute: false}) inForce: DataVersion | null = null;
  @state() private failure: Failure | null = null;
  @state() private busy = false;

  override render() {
    const {change} = this;
    return html`<section class="card" aria-labelledby="name">
      <h3 id="name">
        <a href="#data/${change.kind}/${change.name}">${change.name}</a>
        <span class="badge mask">${words.data.kinds[change.kind]}</span>
      </h3>
      <p>${change.version === null ? say.withdraw : say.use(change.version.number)}</p>
      ${change.version === null ? nothing : this.version(change.version)}
      <p class="quiet">${say.by(change.by)}, ${moment(change.moment)}: ${change.reason}</p>
      ${this.failure === null ? nothing : html`<postern-failure .failure=${this.failure}></postern-failure>`} ${this.acts()}
    </section>`;
  }

  private version(version: DataVersion) {
    const {change, inForce} = this;
    return html`<p>${amount(change.kind, version)}</p>
      ${columnList(version.columns)}
      <p class="quiet">${inForce === null ? say.first : `${say.before(inForce.number)}, ${amount(change.kind, inForce)}`}</p>
      ${inForce !== null && findsLess(inForce, version) ? html`<postern-notice tone="mask">${say.fewer}</postern-notice>` : nothing}`;
  }

  private acts() {
    const {desk, change} = this;
    const confirms = desk.approves && !change.mine;
    return html`${confirms ? nothing : html`<p class="quiet">${change.mine ? say.mine : say.notYourRole}</p>`}
    ${
      desk.tries
        ? html`<div class="acts">
            ${
              confirms
                ? html`<button type="button" class="button strong" ?disabled=${this.busy} @click=${this.confirm}>${say.confirm}</button>`
                : nothing
            }
            <button type="button" class="button" ?disabled=${this.busy} @click=${this.drop}>${say.drop}</button>
          </div>`
        : nothing
    }`;
  }

  private readonly confirm = (): Promise<void> =>
    this.settle(() => confirmData(this.change.id, this.desk.csrf), say.confirmed);

  private readonly drop = (): Promise<void> => this.settle(() => dropData(this.change.id, this.desk.csrf), say.dropped);

  private async settle(work: () => Promise<void>, done: string): Promise<void> {
    this.busy = true;
    this.failure = null;
    try {
      await work();
      tell(done);
      this.dispatchEvent(new CustomEvent('settled'));
    } catch (thrown) {
      this.failure = failureBehind(thrown);
    } finally {
      this.busy = false;
    }
  }
}
