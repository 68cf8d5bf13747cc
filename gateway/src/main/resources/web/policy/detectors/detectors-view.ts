import {css, html, LitElement, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {badges} from '../../shared/look/badge.ts';
import {controls, inputs} from '../../shared/look/controls.ts';
import {tables} from '../../shared/look/table.ts';
import '../../shared/notice-box.ts';
import {fieldLook, lineField} from '../../shared/parts/field.ts';
import {emptyState, stateLook} from '../../shared/parts/states.ts';
import {nameOf} from '../../shared/wire/finding-names.ts';
import type {Desk} from '../desk.ts';
import {viewLook} from '../life/look.ts';
import {Reading} from '../../shared/parts/reading.ts';
import './self-test-panel.ts';
import {readDetectors, type FindingType} from '../wire/detectors.ts';
import {words} from '../words.ts';

/** What can be found, and what the policy in force looks for. */
@customElement('postern-detectors')
export class DetectorsView extends LitElement {
  static override styles = [
    controls,
    inputs,
    fieldLook,
    badges,
    tables,
    stateLook,
    viewLook,
    css`
      .quiet,
      .search {
        max-width: 48rem;
      }
    `,
  ];

  @property({attribute: false}) desk!: Desk;
  @state() private wanted = '';
  private readonly detectors = new Reading(this, readDetectors);

  override render() {
    return html`<div class="head">
        <div>
          <h1>${words.views.detectors}</h1>
          <p>${words.detectors.about}</p>
        </div>
      </div>
      ${this.desk.tries ? html`<postern-self-test .csrf=${this.desk.csrf}></postern-self-test>` : nothing}
      ${this.detectors.show((types) => this.types(types))}`;
  }

  private types(types: readonly FindingType[]) {
    const wanted = this.wanted.toLowerCase();
    const found = types.filter(({type}) => `${type} ${nameOf(type)}`.toLowerCase().includes(wanted));
    const shown = [...found.filter(({looked}) => looked), ...found.filter(({looked}) => !looked)];
    return html`<h2>${words.detectors.looked(types.filter(({looked}) => looked).length, types.length)}</h2>
      <div class="search" @input=${(event: Event) => (this.wanted = (event.composedPath()[0] as HTMLInputElement).value)}>
        ${lineField('wanted', {label: words.detectors.search, required: false}, {value: this.wanted})}
      </div>
      ${shown.length === 0
        ? emptyState(words.detectors.noMatch)
        : html`<div class="table" role="region" tabindex="0" aria-label=${words.detectors.type}>
            <table>
              <thead>
                <tr>
                  <th scope="col">${words.detectors.type}</th>
                  <th scope="col">${words.detectors.means}</th>
                  <th scope="col" class="minor">${words.detectors.origin}</th>
                  <th scope="col">${words.detectors.state}</th>
                </tr>
              </thead>
              <tbody>
                ${shown.map(
                  ({type, builtIn, looked}) => html`<tr>
                    <th scope="row"><code>${type}</code></th>
                    <td>${nameOf(type)}</td>
                    <td class="minor">${builtIn ? words.detectors.builtIn : words.detectors.own}</td>
                    <td>${used(looked, words.detectors.isLooked, words.detectors.notLooked)}</td>
                  </tr>`,
                )}
              </tbody>
            </table>
          </div>`}`;
  }
}

function used(is: boolean, yes: string, no: string) {
  return html`<span class="badge ${is ? 'fine' : 'plain'}">${is ? yes : no}</span>`;
}
