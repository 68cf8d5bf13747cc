import {html, LitElement, nothing, type PropertyValues} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {controls} from '../../shared/look/controls.ts';
import {tables} from '../../shared/look/table.ts';
import {moment} from '../../shared/moment.ts';
import {Loading} from '../../shared/parts/loading.ts';
import {emptyState, loadingState, stateLook} from '../../shared/parts/states.ts';
import {deskFailure} from '../desk-failure.ts';
import {problem} from '../parts.ts';
import type {Bundle} from '../wire/export.ts';
import {readRecords, type RecordPage, type TrailRecord} from '../wire/record.ts';
import {words} from '../words.ts';
import {queryWords} from './query-words.ts';

const say = words.takeout.exports;
const LAST = 20;

/** The bundles that were made, as the trail remembers them. */
@customElement('postern-past-exports')
export class PastExports extends LitElement {
  static override styles = [controls, tables, stateLook];

  /** The bundle that was made last on this page; another one means that there is a new record. */
  @property({attribute: false}) made: Bundle | null = null;
  private readonly page = new Loading<RecordPage>(this, deskFailure);

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('made') && (this.made !== null || this.page.first)) {
      this.load();
    }
  }

  override render() {
    const page = this.page.value;
    return html`${problem(this.page.failure, this.load)}
    ${page === null ? (this.page.failure === null ? loadingState(3) : nothing) : this.table(page.records)}`;
  }

  private table(records: readonly TrailRecord[]) {
    const {columns} = say;
    return records.length === 0
      ? emptyState(say.none)
      : html`<div class="table">
          <table>
            <caption class="unseen">
              ${say.pastTable}
            </caption>
            <thead>
              <tr>
                <th scope="col">${columns.when}</th>
                <th scope="col">${columns.purpose}</th>
                <th scope="col" class="minor">${columns.who}</th>
                <th scope="col" class="minor">${columns.what}</th>
                <th scope="col" class="figure">${columns.records}</th>
              </tr>
            </thead>
            <tbody>
              ${records.map(
                ({moment: at, pseudonym, detail}) => html`<tr>
                  <td>${moment(at)}</td>
                  <td>${detail.get('purpose')}</td>
                  <td class="minor code short" title=${pseudonym}>${pseudonym.slice(0, 8)}</td>
                  <td class="minor">${queryWords(detail)}</td>
                  <td class="figure">${detail.get('records')}</td>
                </tr>`,
              )}
            </tbody>
          </table>
        </div>`;
  }

  private readonly load = (): void => {
    void this.page.run((signal) => readRecords('EXPORT', LAST, signal));
  };
}
