import {css, html, LitElement} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {controls} from '../shared/look/controls.ts';
import {tables} from '../shared/look/table.ts';
import {stateLook, emptyState} from '../shared/parts/states.ts';
import type {Change} from './wire/document.ts';
import {words} from './words.ts';

/** What differs between two models, member by member. */
@customElement('postern-model-difference')
export class DifferenceTable extends LitElement {
  static override styles = [
    controls,
    tables,
    stateLook,
    css`
      td {
        overflow-wrap: anywhere;
      }

      del {
        color: var(--ink-soft);
      }

      ins {
        font-weight: 550;
        text-decoration: none;
      }
    `,
  ];

  @property({attribute: false}) changes: readonly Change[] = [];

  override render() {
    const {name, member, before, after, none, nothing: empty} = words.difference;
    if (this.changes.length === 0) {
      return emptyState(none);
    }
    return html`<div class="table" role="region" tabindex="0" aria-label=${name}>
      <table>
        <thead>
          <tr>
            <th scope="col">${member}</th>
            <th scope="col">${before}</th>
            <th scope="col">${after}</th>
          </tr>
        </thead>
        <tbody>
          ${this.changes.map(
            (each) => html`<tr>
              <th scope="row">${each.member}</th>
              <td>${each.before === '' ? empty : html`<del>${each.before}</del>`}</td>
              <td>${each.after === '' ? empty : html`<ins>${each.after}</ins>`}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }
}
