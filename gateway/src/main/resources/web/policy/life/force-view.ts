import {html, LitElement, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {badges} from '../../shared/look/badge.ts';
import {controls} from '../../shared/look/controls.ts';
import {moment} from '../../shared/moment.ts';
import '../../shared/notice-box.ts';
import {stateLook} from '../../shared/parts/states.ts';
import {addressOf} from '../address.ts';
import type {Desk} from '../desk.ts';
import '../editor/code-editor.ts';
import {Reading} from '../../shared/parts/reading.ts';
import {readInForce, type InForce} from '../wire/version.ts';
import {words} from '../words.ts';
import {viewLook} from './look.ts';
import './new-draft.ts';

/** What decides now: which policy, since when, by whom, and its document. */
@customElement('postern-force')
export class ForceView extends LitElement {
  static override styles = [controls, badges, stateLook, viewLook];

  @property({attribute: false}) desk!: Desk;
  @state() private beginning = false;
  private readonly inForce = new Reading(this, readInForce);

  override render() {
    return html`<div class="head">
        <div>
          <h1>${words.force.heading}</h1>
          <p>${words.force.about}</p>
        </div>
        ${
          this.desk.edits && this.inForce.value !== null
            ? html`<button type="button" class="button strong" @click=${() => (this.beginning = true)}>${words.force.change}</button>`
            : nothing
        }
      </div>
      ${this.inForce.show((now) => this.content(now))}
      ${
        this.beginning && this.inForce.value !== null
          ? html`<postern-new-draft
              csrf=${this.desk.csrf}
              .from=${{base: this.inForce.value.number, source: this.inForce.value.source, tests: this.inForce.value.tests}}
              @close=${() => (this.beginning = false)}
            ></postern-new-draft>`
          : nothing
      }`;
  }

  private content(now: InForce) {
    return html`${
        now.managedBy === 'file'
          ? html`<postern-notice heading=${words.force.fromFile}>${words.force.fromFileText(now.file)}</postern-notice>`
          : now.number === null
            ? html`<postern-notice>${words.force.stillFile(now.file)}</postern-notice>`
            : nothing
      }
      <dl class="facts">
        <dt>${words.force.version}</dt>
        <dd><code>${now.version}</code></dd>
        ${
          now.number === null
            ? nothing
            : html`<dt>${words.force.published}</dt>
                <dd><a href=${addressOf({view: 'versions', id: String(now.number)})}>${words.versions.number(now.number)}</a></dd>
                <dt>${words.force.since}</dt>
                <dd>${moment(now.since)}</dd>
                <dt>${words.force.by}</dt>
                <dd>${now.by}</dd>
                <dt>${words.force.reason}</dt>
                <dd>${now.reason}</dd>`
        }
      </dl>
      <postern-code label=${words.force.document} .text=${now.source} fixed></postern-code>`;
  }
}
