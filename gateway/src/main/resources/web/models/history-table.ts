import {html, LitElement, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {controls} from '../shared/look/controls.ts';
import {tables} from '../shared/look/table.ts';
import {moment} from '../shared/moment.ts';
import {Reading} from '../shared/parts/reading.ts';
import {emptyState, stateLook} from '../shared/parts/states.ts';
import {readHistory, type Version} from './wire/model.ts';
import {words} from './words.ts';

/** What a model said and whose word it was, the newest first. */
@customElement('postern-model-history')
export class HistoryTable extends LitElement {
  static override styles = [controls, tables, stateLook];

  @property() model = '';
  private readonly versions = new Reading(this, () => readHistory(this.model));

  override render() {
    return this.versions.show((versions) => (versions.length === 0 ? emptyState(words.history.none) : table(versions)));
  }
}

function table(versions: readonly Version[]) {
  const {name, number, act, by, when, differing, acts, configuration, confirmed} = words.history;
  return html`<div class="table" role="region" tabindex="0" aria-label=${name}>
    <table>
      <thead>
        <tr>
          <th scope="col" class="figure">${number}</th>
          <th scope="col">${act}</th>
          <th scope="col">${by}</th>
          <th scope="col">${when}</th>
          <th scope="col" class="minor">${differing}</th>
        </tr>
      </thead>
      <tbody>
        ${versions.map(
          (each) => html`<tr>
            <th scope="row" class="figure">${each.number}</th>
            <td>${acts[each.act] ?? each.act}</td>
            <td>${each.by === '' ? configuration : each.by}${each.confirmer === '' ? nothing : html`<br />${confirmed(each.confirmer)}`}</td>
            <td>${moment(each.moment)}</td>
            <td class="minor">${each.differing.join(', ')}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
