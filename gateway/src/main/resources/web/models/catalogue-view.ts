import {html, LitElement, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {badges, simulatedBadge, zoneBadge} from '../shared/look/badge.ts';
import {controls} from '../shared/look/controls.ts';
import {newIcon} from '../shared/look/icons.ts';
import {tables} from '../shared/look/table.ts';
import '../shared/notice-box.ts';
import {Reading} from '../shared/parts/reading.ts';
import {emptyState, stateLook} from '../shared/parts/states.ts';
import {addressOf} from './address.ts';
import type {Desk} from './desk.ts';
import {viewLook} from './look.ts';
import {readHealth, readOverview, type Model, type Overview, type Said} from './wire/model.ts';
import {words} from './words.ts';

/** All models, with what their servers say at this moment. */
@customElement('postern-catalogue')
export class CatalogueView extends LitElement {
  static override styles = [controls, badges, tables, stateLook, viewLook];

  @property({attribute: false}) desk!: Desk;
  /** By id of the model; what is not there is still being asked. */
  @state() private health: ReadonlyMap<string, readonly Said[]> = new Map();
  private readonly overview = new Reading(this, async () => {
    const overview = await readOverview();
    void this.ask(overview);
    return overview;
  });

  override render() {
    const changes = this.desk.operates && this.overview.value?.managedBy === 'desk';
    return html`<div class="head">
        <div>
          <h1>${words.catalogue.heading}</h1>
          <p>${words.catalogue.about}</p>
        </div>
        ${changes ? html`<a class="button strong" href="#new">${newIcon} ${words.catalogue.add}</a>` : nothing}
      </div>
      ${this.overview.show((overview) => this.content(overview))}`;
  }

  private content({managedBy, models, changes}: Overview) {
    const present = models.filter((each) => !each.removed);
    const removed = models.filter((each) => each.removed);
    return html`
      ${managedBy === 'configuration' ? html`<postern-notice>${words.catalogue.configuration}</postern-notice>` : nothing}
      ${
        changes.length === 0
          ? nothing
          : html`<postern-notice tone="mask" heading=${words.catalogue.waiting(changes.length)}>
              <a slot="actions" class="button" href="#changes">${words.catalogue.look}</a>
            </postern-notice>`
      }
      ${present.length === 0 ? emptyState(words.catalogue.none, words.catalogue.noneText) : this.table(present)}
      ${
        removed.length === 0
          ? nothing
          : html`<h2>${words.catalogue.removed}</h2>
              <ul>
                ${removed.map((each) => html`<li><a href=${addressOf({view: 'model', id: each.id})}>${each.model.name}</a></li>`)}
              </ul>`
      }
    `;
  }

  private table(models: readonly Model[]) {
    const {name, zone, groups, servers, health, context} = words.catalogue;
    return html`<div class="table" role="region" tabindex="0" aria-label=${words.views.catalogue}>
      <table>
        <thead>
          <tr>
            <th scope="col">${name}</th>
            <th scope="col">${zone}</th>
            <th scope="col" class="minor">${groups}</th>
            <th scope="col" class="minor">${servers}</th>
            <th scope="col">${health}</th>
            <th scope="col" class="figure minor">${context}</th>
          </tr>
        </thead>
        <tbody>
          ${models.map((each) => this.row(each))}
        </tbody>
      </table>
    </div>`;
  }

  private row({id, model}: Model) {
    const {aliases, groups, servers} = model;
    return html`<tr>
      <th scope="row">
        ${id === '' ? model.name : html`<a href=${addressOf({view: 'model', id})}>${model.name}</a>`}
        ${model.simulated ? simulatedBadge() : nothing}
        ${aliases.length === 0 ? nothing : html`<div class="quiet">${words.catalogue.also(aliases.join(', '))}</div>`}
      </th>
      <td>${zoneBadge(model.zone)}</td>
      <td class="minor">${groups.length === 0 ? words.catalogue.everybody : groups.join(', ')}</td>
      <td class="minor">${servers.map((server) => html`<div>${server.name}</div>`)}</td>
      <td>${this.state(id, model.enabled)}</td>
      <td class="figure minor">${model.contextLength}</td>
    </tr>`;
  }

  private state(id: string, enabled: boolean) {
    if (!enabled) {
      return html`<span class="badge">${words.catalogue.disabled}</span>`;
    }
    const said = this.health.get(id);
    if (said === undefined) {
      return this.desk.operates && id !== '' ? html`<span class="quiet">${words.catalogue.asking}</span>` : nothing;
    }
    const well = said.filter(({answer}) => answer === 'well' || answer === 'other_models').length;
    const tone = well === said.length ? 'fine' : well === 0 ? 'stop' : 'mask';
    return html`<span class="badge ${tone}">${words.catalogue.well(well, said.length)}</span>`;
  }

  /** One model after the other: a desk that is opened should not be felt by the servers. */
  private async ask({models}: Overview): Promise<void> {
    if (!this.desk.operates) {
      return;
    }
    for (const {id} of models.filter((each) => !each.removed && each.model.enabled && each.id !== '')) {
      const said = await readHealth(id).catch(() => null);
      if (said !== null) {
        this.health = new Map([...this.health, [id, said]]);
      }
    }
  }
}
