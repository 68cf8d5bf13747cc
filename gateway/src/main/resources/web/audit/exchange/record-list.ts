import {css, html, LitElement} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {controls} from '../../shared/look/controls.ts';
import {tables} from '../../shared/look/table.ts';
import type {TrailRecord} from '../wire/record.ts';
import {words} from '../words.ts';

const say = words.life;

/** Every field of every record of an exchange: all that their hashes are made of. */
@customElement('postern-records')
export class RecordList extends LitElement {
  static override styles = [
    controls,
    tables,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-3);
      }

      summary {
        padding: var(--space-1) 0;
        font-size: var(--text-small);
        font-weight: 600;
        cursor: pointer;
      }

      th[scope='row'] {
        width: 14rem;
        font-weight: 400;
        color: var(--ink-soft);
      }

      @media (max-width: 30rem) {
        th[scope='row'] {
          width: 8rem;
        }
      }
    `,
  ];

  @property({attribute: false}) records: readonly TrailRecord[] = [];

  override render() {
    return this.records.map(
      (record, at) => html`<details ?open=${at === 0}>
        <summary>${record.kind}, ${say.place(record.lane, record.epoch, record.sequence)}</summary>
        <div class="table">
          <table>
            <caption class="unseen">
              ${say.fields}
            </caption>
            <thead>
              <tr>
                <th scope="col">${say.field}</th>
                <th scope="col">${say.value}</th>
              </tr>
            </thead>
            <tbody>
              ${line(say.hash, record.hash)} ${line(say.previous, record.previousHash)}
              ${Object.entries(record.fields).map(([name, value]) => line(name, shown(value)))}
            </tbody>
          </table>
        </div>
      </details>`,
    );
  }
}

function line(name: string, value: string) {
  return html`<tr>
    <th scope="row">${name}</th>
    <td class="code">${value}</td>
  </tr>`;
}

function shown(value: unknown): string {
  return Array.isArray(value) ? value.join(', ') : String(value);
}
