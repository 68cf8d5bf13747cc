import {css, html, LitElement, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {controls} from '../../shared/look/controls.ts';
import {emptyState, stateLook} from '../../shared/parts/states.ts';
import {around, type Difference, type Shown} from '../wire/difference.ts';
import {words} from '../words.ts';

/** How one document becomes another, line by line; long stretches of what is the same are left out. */
@customElement('postern-difference')
export class DifferenceView extends LitElement {
  static override styles = [
    controls,
    stateLook,
    css`
      .table {
        position: relative;
        max-height: 26rem;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--surface);
        overflow: auto;
      }

      table {
        width: 100%;
        border-collapse: collapse;
        font: 0.75rem / 1.65 var(--font-code);
      }

      td {
        padding: 0 var(--space-2);
        vertical-align: top;
      }

      .number {
        width: 1%;
        text-align: right;
        white-space: nowrap;
        color: var(--ink-soft);
        user-select: none;
      }

      .text {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }

      .added {
        background: var(--accent-soft);
      }

      .removed {
        background: var(--stop-soft);
      }

      .left-out td {
        padding: var(--space-1) var(--space-2);
        background: var(--sunken);
        font-family: var(--font);
        color: var(--ink-soft);
      }

      p {
        margin-bottom: var(--space-2);
        font-size: var(--text-small);
        color: var(--ink-soft);
      }
    `,
  ];

  @property({attribute: false}) difference!: Difference;

  override render() {
    const {added, removed, lines} = this.difference;
    if (added === 0 && removed === 0) {
      return emptyState(words.difference.same);
    }
    return html`<p>${words.difference.count(added, removed)}</p>
      <div class="table" role="region" tabindex="0" aria-label=${words.difference.name}>
        <table>
          <thead class="unseen">
            <tr>
              <th scope="col">${words.difference.before}</th>
              <th scope="col">${words.difference.after}</th>
              <th scope="col">${words.difference.line}</th>
            </tr>
          </thead>
          <tbody>
            ${around(lines).map(row)}
          </tbody>
        </table>
      </div>`;
  }
}

function row(line: Shown) {
  if (line.kind === 'left-out') {
    return html`<tr class="left-out">
      <td colspan="3">${words.difference.leftOut(line.count)}</td>
    </tr>`;
  }
  const sign = line.kind === 'added' ? '+' : line.kind === 'removed' ? '−' : ' ';
  const said = line.kind === 'same' ? nothing : html`<span class="unseen">${words.difference.kinds[line.kind]}: </span>`;
  return html`<tr class=${line.kind}>
    <td class="number">${line.before ?? ''}</td>
    <td class="number">${line.after ?? ''}</td>
    <td class="text">${said}${sign} ${line.text}</td>
  </tr>`;
}
