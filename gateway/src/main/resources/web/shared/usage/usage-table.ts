import {html, nothing, type TemplateResult} from 'lit';
import {figure} from '../figure.ts';
import {locale} from '../text/language.ts';
import {words} from '../text/words.ts';
import type {ModelUsage} from '../wire/usage.ts';

const PRICE = new Intl.NumberFormat(locale, {minimumFractionDigits: 2, maximumFractionDigits: 4});
const ENERGY = new Intl.NumberFormat(locale, {maximumFractionDigits: 2});

/** What was used as a table; with the groups it was used by, where those are several. */
export function usageTable(lines: readonly ModelUsage[], groups: boolean): TemplateResult {
  const {usage} = words;
  return html`<div class="table" tabindex="0" role="region" aria-label=${usage.heading}>
    <table>
      <thead>
        <tr>
          ${groups ? html`<th scope="col">${usage.kinds.group}</th>` : nothing}
          <th scope="col">${usage.model}</th>
          <th scope="col" class="figure">${usage.requests}</th>
          <th scope="col" class="figure">${usage.prompt}</th>
          <th scope="col" class="figure">${usage.answer}</th>
          <th scope="col" class="figure">${usage.price}</th>
          <th scope="col" class="figure minor">${usage.energy}</th>
        </tr>
      </thead>
      <tbody>
        ${lines.map(
          (line) =>
            html`<tr>
              ${groups ? html`<th scope="row">${line.group === '' ? usage.noGroup : line.group}</th>` : nothing}
              ${groups ? html`<td>${line.model}</td>` : html`<th scope="row">${line.model}</th>`}
              <td class="figure">${figure(line.requests)}</td>
              <td class="figure">${figure(line.promptTokens)}</td>
              <td class="figure">${figure(line.answerTokens)}</td>
              <td class="figure">${PRICE.format(line.price)}</td>
              <td class="figure minor">${ENERGY.format(line.wattHours)} Wh</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
