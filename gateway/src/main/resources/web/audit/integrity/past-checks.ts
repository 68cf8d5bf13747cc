import {html, LitElement, nothing, type PropertyValues} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {figure} from '../../shared/figure.ts';
import {badges} from '../../shared/look/badge.ts';
import {controls} from '../../shared/look/controls.ts';
import {tables} from '../../shared/look/table.ts';
import {moment} from '../../shared/moment.ts';
import {Loading} from '../../shared/parts/loading.ts';
import {emptyState, loadingState, stateLook} from '../../shared/parts/states.ts';
import {deskFailure} from '../desk-failure.ts';
import {problem} from '../parts.ts';
import {pastCheck} from '../wire/integrity.ts';
import {readRecords, type RecordPage, type TrailRecord} from '../wire/record.ts';
import {words} from '../words.ts';

const say = words.integrity;
const LAST = 10;

/** The last checks of the trail, the nightly ones among them. */
@customElement('postern-past-checks')
export class PastChecks extends LitElement {
  static override styles = [controls, badges, tables, stateLook];

  /** Another number means that there may be a new check. */
  @property({type: Number}) round = 0;
  private readonly page = new Loading<RecordPage>(this, deskFailure);

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('round')) {
      this.load();
    }
  }

  override render() {
    const page = this.page.value;
    return html`${problem(this.page.failure, this.load)}
    ${page === null ? (this.page.failure === null ? loadingState(3) : nothing) : list(page.records)}`;
  }

  private readonly load = (): void => {
    void this.page.run((signal) => readRecords('VERIFIED', LAST, signal));
  };
}

function list(records: readonly TrailRecord[]) {
  const {columns} = say;
  return records.length === 0
    ? emptyState(say.noPast, say.noPastText)
    : html`<div class="table">
        <table>
          <caption class="unseen">
            ${say.pastTable}
          </caption>
          <thead>
            <tr>
              <th scope="col">${columns.when}</th>
              <th scope="col">${columns.result}</th>
              <th scope="col" class="minor">${columns.who}</th>
              <th scope="col" class="figure">${columns.records}</th>
            </tr>
          </thead>
          <tbody>
            ${records.map(row)}
          </tbody>
        </table>
      </div>`;
}

function row(record: TrailRecord) {
  const {moment: at, intact, nightly, place, records} = pastCheck(record);
  return html`<tr>
    <td>${moment(at)}</td>
    <td>
      <span class="badge ${intact ? 'fine' : 'stop'}">${intact ? say.intact : say.notIntact(place)}</span>
    </td>
    <td class="minor ${nightly ? '' : 'code'}" title=${record.pseudonym}>
      ${nightly ? say.nightly : record.pseudonym.slice(0, 8)}
    </td>
    <td class="figure">${figure(records)}</td>
  </tr>`;
}
