import {html, LitElement, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {size} from '../../shared/figure.ts';
import {badges} from '../../shared/look/badge.ts';
import {controls} from '../../shared/look/controls.ts';
import {tables} from '../../shared/look/table.ts';
import {moment} from '../../shared/moment.ts';
import '../../shared/notice-box.ts';
import {Reading} from '../../shared/parts/reading.ts';
import {emptyState, stateLook} from '../../shared/parts/states.ts';
import type {Desk} from '../desk.ts';
import type {DataFile} from '../wire/detectors.ts';
import {readOwnData, type DataEntry, type OwnData} from '../wire/own-data.ts';
import {words} from '../words.ts';
import './data-change.ts';
import {amount} from './facts.ts';
import {dataLook} from './look.ts';
import './upload-data.ts';

const say = words.data;

/** Datasets and fingerprints: what waits, what is in force, and what lies in the folder of the gateway. */
@customElement('postern-own-data')
export class OwnDataView extends LitElement {
  static override styles = [controls, badges, tables, stateLook, dataLook];

  @property({attribute: false}) desk!: Desk;
  @state() private uploading = false;
  private readonly found = new Reading(this, readOwnData);

  override render() {
    return html`<div class="head">
        <div>
          <h1>${words.views.data}</h1>
          <p>${say.about}</p>
        </div>
        ${this.desk.edits && this.found.value?.uploads.closed === '' ? html`<div class="acts">${this.button()}</div>` : nothing}
      </div>
      ${this.found.show((all) => this.all(all))}`;
  }

  private all(all: OwnData) {
    const waiting = all.data.filter((each) => each.waiting !== null);
    return html`${
        all.uploads.closed === '' ? nothing : html`<postern-notice heading=${say.closed}>${all.uploads.closed}</postern-notice>`
      }
      ${waiting.length === 0 ? nothing : html`<h2>${say.waiting}</h2>`}
      ${waiting.map(
        ({waiting: change, inForce}) => html`<postern-data-change
          .desk=${this.desk}
          .change=${change}
          .inForce=${inForce}
          @settled=${this.found.again}
        ></postern-data-change>`,
      )}
      <h2>${say.atDesk}</h2>
      ${all.data.length === 0 ? emptyState(say.none, say.noneText) : table(all.data)}
      <h2>${say.files}</h2>
      <p class="quiet">${say.filesAbout}</p>
      ${all.files.length === 0 ? emptyState(say.noFiles) : files(all.files)}
      ${
        this.uploading
          ? html`<postern-upload-data
              csrf=${this.desk.csrf}
              .limits=${all.uploads}
              @close=${this.close}
              @uploaded=${this.uploaded}
            ></postern-upload-data>`
          : nothing
      }`;
  }

  private button() {
    return html`<button type="button" class="button strong" @click=${() => (this.uploading = true)}>${say.upload.act}</button>`;
  }

  private readonly close = (): void => {
    this.uploading = false;
  };

  private readonly uploaded = (): void => {
    this.close();
    void this.found.again();
  };
}

function table(data: readonly DataEntry[]) {
  return html`<div class="table" role="region" tabindex="0" aria-label=${say.atDesk}>
    <table>
      <thead>
        <tr>
          <th scope="col">${say.name}</th>
          <th scope="col">${say.kind}</th>
          <th scope="col">${say.state}</th>
          <th scope="col" class="minor">${say.amount}</th>
          <th scope="col" class="minor">${say.used}</th>
        </tr>
      </thead>
      <tbody>
        ${data.map(
          ({kind, name, inForce, waiting, used}) => html`<tr>
            <th scope="row"><a href="#data/${kind}/${name}">${name}</a></th>
            <td>${say.kinds[kind]}</td>
            <td>
              ${
                inForce === null
                  ? html`<span class="badge plain">${say.notInForce}</span>`
                  : html`<span class="badge fine">${say.version(inForce.number)}, ${say.inForce}</span>`
              }
              ${waiting === null ? nothing : html`<span class="badge mask">${say.waits}</span>`}
            </td>
            <td class="minor">${inForce === null ? nothing : amount(kind, inForce)}</td>
            <td class="minor"><span class="badge ${used ? 'fine' : 'plain'}">${used ? say.isUsed : say.notUsed}</span></td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function files(found: readonly DataFile[]) {
  return html`<div class="table" role="region" tabindex="0" aria-label=${say.files}>
    <table>
      <thead>
        <tr>
          <th scope="col">${say.file}</th>
          <th scope="col">${say.kind}</th>
          <th scope="col" class="figure">${say.size}</th>
          <th scope="col" class="minor">${say.changed}</th>
          <th scope="col">${say.used}</th>
        </tr>
      </thead>
      <tbody>
        ${found.map(
          (file) => html`<tr>
            <th scope="row"><code>${file.name}</code></th>
            <td>${say.kinds[file.kind] ?? file.kind}</td>
            <td class="figure">${size(file.bytes)}</td>
            <td class="minor">${moment(file.changed)}</td>
            <td><span class="badge ${file.used ? 'fine' : 'plain'}">${file.used ? say.isUsed : say.notUsed}</span></td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
