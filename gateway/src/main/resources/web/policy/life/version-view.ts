import {html, LitElement, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {badges} from '../../shared/look/badge.ts';
import {controls} from '../../shared/look/controls.ts';
import {moment} from '../../shared/moment.ts';
import '../../shared/notice-box.ts';
import {tell} from '../../shared/parts/news.ts';
import '../../shared/parts/reason-dialog.ts';
import {stateLook} from '../../shared/parts/states.ts';
import '../../shared/parts/tab-list.ts';
import type {Failure} from '../../shared/wire/failure.ts';
import {failureBehind} from '../../shared/wire/http.ts';
import {addressOf} from '../address.ts';
import type {Desk} from '../desk.ts';
import '../editor/code-editor.ts';
import {Reading} from '../../shared/parts/reading.ts';
import {readInForce, readVersion, rollBack, versionDifference, type InForce, type Version} from '../wire/version.ts';
import {words} from '../words.ts';
import './difference-view.ts';
import {viewLook} from './look.ts';
import './new-draft.ts';

type Pane = 'source' | 'tests' | 'difference';

/** One published version: who made it, what it says, how it differs from what is in force, and going back to it. */
@customElement('postern-version')
export class VersionView extends LitElement {
  static override styles = [controls, badges, stateLook, viewLook];

  @property({attribute: false}) desk!: Desk;
  @property() number = '';
  @state() private pane: Pane = 'source';
  @state() private asking: 'rollback' | 'draft' | null = null;
  @state() private failure: Failure | null = null;
  @state() private busy = false;
  private readonly loaded = new Reading(this, async () => {
    const number = Number(this.number);
    const [version, now] = await Promise.all([readVersion(number), readInForce()]);
    const difference = now.number === null || now.number === number ? null : await versionDifference(now.number, number);
    return {version, now, difference};
  });

  override render() {
    return html`<p class="quiet"><a href=${addressOf({view: 'versions', id: ''})}>${words.versions.all}</a></p>
      ${this.loaded.show(({version, now, difference}) => {
        const panes: readonly Pane[] = difference === null ? ['source', 'tests'] : ['source', 'tests', 'difference'];
        return html`${this.head(version, now)}
          <postern-tabs
            label=${words.versions.number(version.number)}
            selected=${this.pane}
            .tabs=${panes.map((id) => ({id, name: words.versions.panes[id]}))}
            @select=${(event: CustomEvent<Pane>) => (this.pane = event.detail)}
          >
            ${
              this.pane === 'difference' && difference !== null
                ? html`<postern-difference .difference=${difference}></postern-difference>`
                : html`<postern-code
                    label=${words.versions.panes[this.pane]}
                    .text=${this.pane === 'tests' ? version.tests : version.source}
                    fixed
                  ></postern-code>`
            }
          </postern-tabs>
          ${this.dialog(version)}`;
      })}`;
  }

  private head(version: Version, now: InForce) {
    const inForce = version.number === now.number;
    const back = this.desk.approves && !inForce && now.managedBy === 'desk';
    return html`<div class="head">
        <div>
          <h1>${words.versions.number(version.number)} ${inForce ? html`<span class="badge fine">${words.versions.inForce}</span>` : nothing}</h1>
          <p>${version.note}</p>
        </div>
        <div class="acts">
          ${
            this.desk.edits
              ? html`<button type="button" class="button" @click=${() => (this.asking = 'draft')}>${words.versions.draft}</button>`
              : nothing
          }
          ${
            back
              ? html`<button type="button" class="button grave" @click=${() => (this.asking = 'rollback')}>${words.versions.rollBack}</button>`
              : nothing
          }
        </div>
      </div>
      <dl class="facts">
        <dt>${words.force.version}</dt>
        <dd><code>${version.version}</code></dd>
        <dt>${words.versions.author}</dt>
        <dd>${version.author}</dd>
        <dt>${words.versions.publisher}</dt>
        <dd>${version.publisher}</dd>
        <dt>${words.versions.published}</dt>
        <dd>${moment(version.published)}</dd>
      </dl>`;
  }

  private dialog(version: Version) {
    const close = (): void => {
      this.asking = null;
    };
    switch (this.asking) {
      case null:
        return nothing;
      case 'draft':
        return html`<postern-new-draft
          csrf=${this.desk.csrf}
          .from=${{base: this.loaded.value?.now.number ?? null, source: version.source, tests: version.tests}}
          @close=${close}
        ></postern-new-draft>`;
      case 'rollback':
        return html`<postern-reason
          heading=${words.versions.rollBackTo(version.number)}
          action=${words.versions.rollBack}
          grave
          ?busy=${this.busy}
          .failure=${this.failure}
          @close=${close}
          @decide=${(event: CustomEvent<string>) => void this.goBack(version, event.detail)}
          ><p>${words.versions.rollBackMeans}</p></postern-reason
        >`;
    }
  }

  private async goBack({number}: Version, reason: string): Promise<void> {
    this.busy = true;
    this.failure = null;
    try {
      await rollBack(number, reason, this.desk.csrf);
      this.asking = null;
      tell(words.versions.back(number));
      await this.loaded.again();
    } catch (thrown) {
      this.failure = failureBehind(thrown);
    } finally {
      this.busy = false;
    }
  }
}
