import {html, LitElement, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {badges} from '../../shared/look/badge.ts';
import {controls} from '../../shared/look/controls.ts';
import {tables} from '../../shared/look/table.ts';
import {moment} from '../../shared/moment.ts';
import {emptyState, stateLook} from '../../shared/parts/states.ts';
import {addressOf} from '../address.ts';
import type {Desk} from '../desk.ts';
import {Reading} from '../../shared/parts/reading.ts';
import {PAGE, readActivations, readInForce, readVersions, type Activation, type Version} from '../wire/version.ts';
import {words} from '../words.ts';
import {viewLook} from './look.ts';

/** What was published, and what was in force when. */
@customElement('postern-versions')
export class VersionsView extends LitElement {
  static override styles = [controls, badges, tables, stateLook, viewLook];

  @property({attribute: false}) desk!: Desk;
  /** Numbers before which the pages shown so far begin; the last is on screen. */
  @state() private trail: readonly (number | null)[] = [null];
  private readonly list = new Reading(this, async () => {
    const [versions, activations, now] = await Promise.all([
      readVersions(this.trail.at(-1) ?? null),
      readActivations(),
      readInForce().catch(() => null),
    ]);
    return {versions, activations, now: now?.number ?? null};
  });

  override render() {
    return html`<div class="head">
        <div>
          <h1>${words.versions.heading}</h1>
          <p>${words.versions.about}</p>
        </div>
      </div>
      ${this.list.show(({versions, activations, now}) =>
        versions.length === 0 && this.trail.length === 1
          ? emptyState(words.versions.none, words.versions.noneText)
          : html`${this.versions(versions, now)}
              <h2>${words.versions.history}</h2>
              ${this.activations(activations)}`,
      )}`;
  }

  private versions(versions: readonly Version[], now: number | null) {
    return html`<div class="table" role="region" tabindex="0" aria-label=${words.versions.heading}>
        <table>
          <thead>
            <tr>
              <th scope="col">${words.versions.version}</th>
              <th scope="col">${words.versions.note}</th>
              <th scope="col">${words.versions.author}</th>
              <th scope="col">${words.versions.publisher}</th>
              <th scope="col" class="minor">${words.versions.published}</th>
            </tr>
          </thead>
          <tbody>
            ${versions.map(
              (each) => html`<tr>
                <th scope="row">
                  <a href=${addressOf({view: 'versions', id: String(each.number)})}>${words.versions.number(each.number)}</a>
                  ${each.number === now ? html`<span class="badge fine">${words.versions.inForce}</span>` : nothing}
                </th>
                <td>${each.note}</td>
                <td>${each.author}</td>
                <td>${each.publisher}</td>
                <td class="minor">${moment(each.published)}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${this.paging(versions)}`;
  }

  private paging(versions: readonly Version[]) {
    const last = versions.at(-1)?.number ?? 1;
    return this.trail.length === 1 && versions.length < PAGE
      ? nothing
      : html`<nav class="acts" aria-label=${words.versions.pages}>
          <button type="button" class="button" ?disabled=${this.trail.length === 1} @click=${() => this.go(this.trail.slice(0, -1))}>
            ${words.versions.newer}
          </button>
          <button type="button" class="button" ?disabled=${last <= 1 || versions.length < PAGE} @click=${() => this.go([...this.trail, last])}>
            ${words.versions.older}
          </button>
        </nav>`;
  }

  private activations(activations: readonly Activation[]) {
    return html`<div class="table" role="region" tabindex="0" aria-label=${words.versions.history}>
      <table>
        <thead>
          <tr>
            <th scope="col">${words.versions.since}</th>
            <th scope="col">${words.versions.version}</th>
            <th scope="col">${words.versions.by}</th>
            <th scope="col">${words.versions.reason}</th>
          </tr>
        </thead>
        <tbody>
          ${activations.map(
            (each) => html`<tr>
              <td>${moment(each.moment)}</td>
              <td>
                <a href=${addressOf({view: 'versions', id: String(each.version)})}>${words.versions.number(each.version)}</a>
                ${each.rollback ? html`<span class="badge mask">${words.versions.rolledBack}</span>` : nothing}
              </td>
              <td>${each.by}</td>
              <td>${each.reason}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  private go(trail: readonly (number | null)[]): void {
    this.trail = trail;
    void this.list.again();
  }
}
