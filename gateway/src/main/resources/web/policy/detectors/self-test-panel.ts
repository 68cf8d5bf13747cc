import {css, html, LitElement, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import '../../shared/failure-notice.ts';
import {figure} from '../../shared/figure.ts';
import {badges} from '../../shared/look/badge.ts';
import {controls} from '../../shared/look/controls.ts';
import {tables} from '../../shared/look/table.ts';
import '../../shared/notice-box.ts';
import {Loading} from '../../shared/parts/loading.ts';
import {loadingState, stateLook} from '../../shared/parts/states.ts';
import {nameOf} from '../../shared/wire/finding-names.ts';
import {viewLook} from '../life/look.ts';
import {amiss, selfTest, type SelfTest, type TestedType} from '../wire/self-test.ts';
import {words} from '../words.ts';

const MICROS_PER_MILLI = 1000;

/** Tries every detector of the gateway when somebody asks for it, and tells which of them do not work. */
@customElement('postern-self-test')
export class SelfTestPanel extends LitElement {
  static override styles = [
    controls,
    badges,
    tables,
    stateLook,
    viewLook,
    css`
      .quiet {
        max-width: 48rem;
      }

      summary {
        margin-block: var(--space-3);
        cursor: pointer;
      }

      ul {
        margin: 0;
        padding-inline-start: var(--space-4);
      }

      li {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property() csrf = '';
  private readonly test = new Loading<SelfTest>(this);

  override render() {
    const said = words.detectors.test;
    const {failure, value, busy} = this.test;
    return html`<h2>${said.heading}</h2>
      <p class="quiet">${said.about}</p>
      <div class="acts">
        <button type="button" class="button" ?disabled=${busy} @click=${this.run}>${value === null ? said.act : said.again}</button>
      </div>
      ${failure === null
        ? nothing
        : html`<div role="alert"><postern-failure .failure=${failure} actions @retry=${this.run}></postern-failure></div>`}
      <div role="status">${busy ? nothing : value !== null ? verdict(value) : failure === null ? html`<p class="quiet">${said.none}</p>` : nothing}</div>
      ${busy ? loadingState(3) : value === null ? nothing : results(value)}`;
  }

  private readonly run = async (): Promise<void> => {
    await this.test.run((signal) => selfTest(this.csrf, signal));
  };
}

function verdict({sound, micros, types}: SelfTest) {
  const said = words.detectors.test;
  const failed = types.filter(({state}) => state === 'failed').length;
  return sound
    ? html`<postern-notice tone="fine">${said.fine(types.length, figure(millis(micros)))}</postern-notice>`
    : html`<postern-notice tone="stop">${said.failed(failed, types.length)}</postern-notice>`;
}

function results({types}: SelfTest) {
  const said = words.detectors.test;
  const odd = amiss(types);
  return html`${odd.length === 0 ? nothing : table(said.amiss, odd)}
    <details>
      <summary>${said.all(types.length)}</summary>
      ${table(said.results, types)}
    </details>`;
}

function table(label: string, types: readonly TestedType[]) {
  const said = words.detectors.test;
  return html`<div class="table" role="region" tabindex="0" aria-label=${label}>
    <table>
      <thead>
        <tr>
          <th scope="col">${words.detectors.type}</th>
          <th scope="col">${said.state}</th>
          <th scope="col">${said.what}</th>
          <th scope="col" class="figure minor">${said.time}</th>
        </tr>
      </thead>
      <tbody>
        ${types.map(
          (each) => html`<tr>
            <th scope="row"><code>${each.type}</code><br />${nameOf(each.type)}</th>
            <td><span class="badge ${tones[each.state] ?? 'stop'}">${said.states[each.state] ?? each.state}</span></td>
            <td>${what(each)}</td>
            <td class="figure minor">${figure(millis(each.micros))}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

const tones: Readonly<Record<string, string>> = {ok: 'fine', untested: 'plain', failed: 'stop'};

function what({builtIn, state, examples, missed, mistaken}: TestedType) {
  const said = words.detectors.test;
  if (state !== 'failed') {
    return state === 'ok' ? said.tried(examples) : said.untested;
  }
  return html`<ul>
    ${missed.map((each) => html`<li>${builtIn ? said.missed : said.caseFailed} ${each}</li>`)}
    ${mistaken.map((each) => html`<li>${said.mistaken} ${each}</li>`)}
    ${examples === 0 ? html`<li>${said.noExamples}</li>` : nothing}
  </ul>`;
}

function millis(micros: number): number {
  return Math.ceil(micros / MICROS_PER_MILLI);
}
