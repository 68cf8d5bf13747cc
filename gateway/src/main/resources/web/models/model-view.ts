import {html, LitElement, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {badges, zoneBadge} from '../shared/look/badge.ts';
import {controls} from '../shared/look/controls.ts';
import '../shared/notice-box.ts';
import {Reading} from '../shared/parts/reading.ts';
import {stateLook} from '../shared/parts/states.ts';
import '../shared/parts/tab-list.ts';
import {addressOf} from './address.ts';
import type {Desk} from './desk.ts';
import './difference-table.ts';
import './form/model-form.ts';
import './history-table.ts';
import {taken} from './kept.ts';
import {viewLook} from './look.ts';
import {ModelWork} from './model-work.ts';
import './save-panel.ts';
import type {ModelText} from './wire/document.ts';
import {readOverview, type Model} from './wire/model.ts';
import {words} from './words.ts';

type Pane = 'form' | 'difference' | 'history';

/** One model: what it says, what of it is changed but not saved, and what it said. */
@customElement('postern-model')
export class ModelView extends LitElement {
  static override styles = [controls, badges, stateLook, viewLook];

  @property({attribute: false}) desk!: Desk;
  /** Id of the model; empty for a new one. */
  @property() model = '';
  @state() private pane: Pane = 'form';
  private readonly work = new ModelWork(this);
  private readonly loaded = new Reading(this, async () => {
    const overview = await readOverview();
    this.work.begin(overview.models.find(({id}) => id !== '' && id === this.model) ?? null);
    const kept = taken(this.model);
    if (kept !== null) {
      this.work.write(kept, this.desk.csrf);
    }
    return overview;
  });

  /** Whether something would be lost by leaving. */
  get unsaved(): boolean {
    return this.work.changes.length > 0;
  }

  override render() {
    return html`<p class="quiet"><a href=${addressOf({view: 'catalogue'})}>${words.model.all}</a></p>
      ${this.loaded.show(({keys, managedBy}) => {
        const {base, text, check} = this.work;
        const fixed = !this.desk.operates || managedBy === 'configuration';
        const panes: readonly Pane[] = base === null ? ['form', 'difference'] : ['form', 'difference', 'history'];
        return html`${this.head(base, text)} ${base === null ? nothing : this.origin(base)}
          <postern-tabs
            label=${text.name === '' ? words.model.add : text.name}
            selected=${this.pane}
            .tabs=${panes.map((id) => ({id, name: words.model.panes[id]}))}
            @select=${(event: CustomEvent<Pane>) => (this.pane = event.detail)}
          >
            ${this.content(keys, fixed)}
          </postern-tabs>
          ${
            fixed
              ? nothing
              : html`<postern-save
                  .desk=${this.desk}
                  .work=${this.work}
                  .check=${check}
                  .unsaved=${this.work.changes.length}
                ></postern-save>`
          }`;
      })}`;
  }

  private head(base: Model | null, {name, zone}: ModelText) {
    return html`<div class="head">
      <div>
        <h1>${base === null ? words.model.add : html`${name} ${zoneBadge(zone)}`}</h1>
        ${base === null ? nothing : html`<p>${words.model.version(base.version)}</p>`}
      </div>
    </div>`;
  }

  private origin({origin, configured, differs, removed}: Model) {
    const {asConfigured, kept, onlyHere, removedNow} = words.model;
    const said = origin === 'configuration' ? asConfigured : configured && differs ? kept : onlyHere;
    return html`<p class="quiet">${removed ? removedNow : said}</p>`;
  }

  private content(keys: readonly string[], fixed: boolean) {
    switch (this.pane) {
      case 'form':
        return html`<postern-model-form
          .model=${this.work.text}
          .keys=${keys}
          .problems=${this.work.check.problems}
          ?there=${this.work.base !== null}
          ?fixed=${fixed}
          @change-model=${(event: CustomEvent<ModelText>) => this.work.write(event.detail, this.desk.csrf)}
        ></postern-model-form>`;
      case 'difference':
        return html`<postern-model-difference .changes=${this.work.changes}></postern-model-difference>`;
      case 'history':
        return html`<postern-model-history model=${this.model}></postern-model-history>`;
    }
  }
}
