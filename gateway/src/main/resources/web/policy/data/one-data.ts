import {html, LitElement, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {badges} from '../../shared/look/badge.ts';
import {controls} from '../../shared/look/controls.ts';
import {tables} from '../../shared/look/table.ts';
import {moment} from '../../shared/moment.ts';
import {tell} from '../../shared/parts/news.ts';
import {Reading} from '../../shared/parts/reading.ts';
import '../../shared/parts/reason-dialog.ts';
import {stateLook} from '../../shared/parts/states.ts';
import type {Failure} from '../../shared/wire/failure.ts';
import {failureBehind} from '../../shared/wire/http.ts';
import {addressOf} from '../address.ts';
import type {Desk} from '../desk.ts';
import {
  askAgain,
  askToWithdraw,
  readHistory,
  readOwnData,
  type DataChange,
  type DataHistory,
  type DataVersion,
  type Limits,
} from '../wire/own-data.ts';
import {words} from '../words.ts';
import './data-change.ts';
import {amount, columnList} from './facts.ts';
import {dataLook} from './look.ts';
import './upload-data.ts';

const say = words.data;

/** What somebody is asked about: an upload, a withdrawal, or the number of a version to go back to. */
type Asking = 'upload' | 'withdraw' | number;

/** One dataset or fingerprint: its versions, what was asked for, and asking for more. */
@customElement('postern-one-data')
export class OneDataView extends LitElement {
  static override styles = [controls, badges, tables, stateLook, dataLook];

  @property({attribute: false}) desk!: Desk;
  /** Kind and name, such as `dataset/customers`. */
  @property() data = '';
  @state() private asking: Asking | null = null;
  @state() private failure: Failure | null = null;
  @state() private busy = false;
  private readonly found = new Reading(this, async () => {
    const [history, all] = await Promise.all([readHistory(this.data), readOwnData()]);
    return {history, limits: all.uploads};
  });

  override render() {
    return html`<p class="quiet"><a href=${addressOf({view: 'data', id: ''})}>${say.all}</a></p>
      ${this.found.show(({history, limits}) => {
        const waiting = history.changes.find(({outcome}) => outcome === 'waits') ?? null;
        const now = history.versions.find(({number}) => number === history.inForce) ?? null;
        const asks = this.desk.edits && waiting === null && limits.closed === '';
        return html`${this.head(history, now, asks)}
        ${
          waiting === null
            ? nothing
            : html`<h2>${say.waiting}</h2>
                <postern-data-change
                  .desk=${this.desk}
                  .change=${waiting}
                  .inForce=${now}
                  @settled=${this.found.again}
                ></postern-data-change>`
        }
        <h2>${say.versions}</h2>
        ${this.versions(history, waiting, asks)}
        <h2>${say.history}</h2>
        ${changes(history.changes)} ${this.dialog(history, limits)}`;
      })}`;
  }

  private head({kind, name, used}: DataHistory, now: DataVersion | null, asks: boolean) {
    return html`<div class="head">
        <div>
          <h1>
            ${name}
            <span class="badge ${now === null ? 'plain' : 'fine'}">${now === null ? say.notInForce : say.inForce}</span>
          </h1>
          <p>${say.kinds[kind]} · ${say.used}: ${used ? say.isUsed : say.notUsed}</p>
        </div>
        ${
          asks
            ? html`<div class="acts">
                <button type="button" class="button strong" @click=${() => this.ask('upload')}>${say.upload.again}</button>
                ${
                  now === null
                    ? nothing
                    : html`<button type="button" class="button grave" @click=${() => this.ask('withdraw')}>${say.withdraw.act}</button>`
                }
              </div>`
            : nothing
        }
      </div>
      ${
        now === null
          ? nothing
          : html`<dl class="facts">
              <dt>${say.amount}</dt>
              <dd>${amount(kind, now)}</dd>
              <dt>${say.hash}</dt>
              <dd><code>${now.hash}</code></dd>
            </dl>`
      }`;
  }

  private versions({kind, inForce, versions, kept}: DataHistory, waiting: DataChange | null, asks: boolean) {
    return html`<div class="table" role="region" tabindex="0" aria-label=${say.versions}>
      <table>
        <thead>
          <tr>
            <th scope="col">${say.versions}</th>
            <th scope="col">${say.amount}</th>
            <th scope="col" class="minor">${say.uploadedBy}</th>
            <th scope="col" class="minor">${say.uploaded}</th>
            <th scope="col">${say.state}</th>
          </tr>
        </thead>
        <tbody>
          ${versions.map(
            (each) => html`<tr>
              <th scope="row">${say.version(each.number)}</th>
              <td>${amount(kind, each)} ${columnList(each.columns)}</td>
              <td class="minor">${each.by}</td>
              <td class="minor">${moment(each.uploaded)}</td>
              <td>
                ${
                  each.number === inForce
                    ? html`<span class="badge fine">${say.inForce}</span>`
                    : each.number === waiting?.version?.number
                      ? html`<span class="badge mask">${say.waits}</span>`
                      : kept.includes(each.number)
                        ? this.goBack(each, asks)
                        : html`<span class="badge plain">${say.notKept}</span>`
                }
              </td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  private goBack({number}: DataVersion, asks: boolean) {
    return asks
      ? html`<button type="button" class="button" aria-label="${say.goBack.heading(number)}" @click=${() => this.ask(number)}>
          ${say.goBack.act}
        </button>`
      : html`<span class="badge plain">${say.notInForce}</span>`;
  }

  private dialog({kind, name}: DataHistory, limits: Limits) {
    const {asking} = this;
    if (asking === null) {
      return nothing;
    }
    if (asking === 'upload') {
      return html`<postern-upload-data
        csrf=${this.desk.csrf}
        .limits=${limits}
        .of=${{kind, name}}
        @close=${this.close}
        @uploaded=${this.done}
      ></postern-upload-data>`;
    }
    const withdraws = asking === 'withdraw';
    return html`<postern-reason
      heading=${withdraws ? say.withdraw.heading(name) : say.goBack.heading(asking)}
      action=${withdraws ? say.withdraw.act : say.goBack.act}
      ?grave=${withdraws}
      ?busy=${this.busy}
      .failure=${this.failure}
      @close=${this.close}
      @decide=${(event: CustomEvent<string>) => void this.decide(asking, event.detail)}
      ><p>${withdraws ? say.withdraw.means : say.goBack.means}</p></postern-reason
    >`;
  }

  private async decide(asking: 'withdraw' | number, reason: string): Promise<void> {
    this.busy = true;
    this.failure = null;
    try {
      if (asking === 'withdraw') {
        await askToWithdraw(this.data, reason, this.desk.csrf);
        tell(say.withdraw.done);
      } else {
        await askAgain(this.data, asking, reason, this.desk.csrf);
        tell(say.goBack.done(asking));
      }
      this.done();
    } catch (thrown) {
      this.failure = failureBehind(thrown);
    } finally {
      this.busy = false;
    }
  }

  private ask(asking: Asking): void {
    this.failure = null;
    this.asking = asking;
  }

  private readonly close = (): void => {
    this.asking = null;
  };

  private readonly done = (): void => {
    this.close();
    void this.found.again();
  };
}

function changes(all: readonly DataChange[]) {
  return html`<div class="table" role="region" tabindex="0" aria-label=${say.history}>
    <table>
      <thead>
        <tr>
          <th scope="col">${say.what}</th>
          <th scope="col">${say.state}</th>
          <th scope="col">${say.askedBy}</th>
          <th scope="col" class="minor">${say.reason}</th>
          <th scope="col">${say.settledBy}</th>
          <th scope="col" class="minor">${say.moment}</th>
        </tr>
      </thead>
      <tbody>
        ${all.map(
          (each) => html`<tr>
            <th scope="row">${each.version === null ? say.asks.withdraw : say.asks.use(each.version.number)}</th>
            <td>${say.outcomes[each.outcome]}</td>
            <td>${each.by}</td>
            <td class="minor">${each.reason}</td>
            <td>${each.settledBy}</td>
            <td class="minor">${moment(each.settled === '' ? each.moment : each.settled)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
