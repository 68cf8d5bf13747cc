import {html, LitElement, nothing, type PropertyValues} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {figure} from '../../shared/figure.ts';
import {badges} from '../../shared/look/badge.ts';
import {controls} from '../../shared/look/controls.ts';
import {tables} from '../../shared/look/table.ts';
import {fromNow, moment} from '../../shared/moment.ts';
import '../../shared/notice-box.ts';
import {Loading} from '../../shared/parts/loading.ts';
import {emptyState, loadingState, stateLook} from '../../shared/parts/states.ts';
import {deskFailure} from '../desk-failure.ts';
import {viewLook} from '../look/view.ts';
import {fact, problem} from '../parts.ts';
import {readSeal, type SealState} from '../wire/integrity.ts';
import {words} from '../words.ts';

const say = words.integrity;

/** A place outside may lag this many seals behind: they are made every few seconds, and sending takes a moment. */
const LAG = 5;

/** The last seal over the trail, and who outside knows it. */
@customElement('postern-seal')
export class SealPanel extends LitElement {
  static override styles = [controls, badges, tables, stateLook, viewLook];

  /** Another number means that the seal is to be looked at again. */
  @property({type: Number}) round = 0;
  private readonly seal = new Loading<SealState>(this, deskFailure);

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('round')) {
      this.load();
    }
  }

  override render() {
    const seal = this.seal.value;
    return html`<p class="soft">${say.sealText}</p>
      ${problem(this.seal.failure, this.load)}
      ${seal === null ? (this.seal.failure === null ? loadingState(4) : nothing) : state(seal)}`;
  }

  private readonly load = (): void => {
    void this.seal.run(readSeal);
  };
}

function state(seal: SealState) {
  const {sealFigures: name} = say;
  const {number, size, moment: made, root, ageSeconds, sealing, problem: wrong} = seal;
  return html`
    ${wrong === '' ? nothing : html`<postern-notice tone="stop" heading=${say.problem}>${wrong}</postern-notice>`}
    ${
      number === 0
        ? emptyState(say.noSeal, say.noSealText)
        : html`<dl class="facts card">
            ${fact(name.number, figure(number))} ${fact(name.size, figure(size))}
            ${fact(name.moment, html`${moment(made)} ${ageSeconds === null ? nothing : `(${fromNow(-ageSeconds)})`}`)}
            ${fact(name.root, html`<code>${root}</code>`)}
          </dl>`
    }
    <p class="soft">${sealing ? say.sealing : say.notSealing}</p>
    <h3>${say.published}</h3>
    ${copies(seal)}
  `;
}

function copies({number, published, failing}: SealState) {
  const silent = failing.filter(([place]) => !published.some(([each]) => each === place));
  if (published.length === 0 && silent.length === 0) {
    return html`<postern-notice tone="mask" heading=${say.notPublished}>${say.notPublishedText}</postern-notice>`;
  }
  const {publishedColumns: columns} = say;
  const problemOf = (place: string): string => failing.find(([each]) => each === place)?.[1] ?? '';
  return html`<div class="table">
    <table>
      <caption class="unseen">
        ${say.published}
      </caption>
      <thead>
        <tr>
          <th scope="col">${columns.place}</th>
          <th scope="col">${columns.state}</th>
          <th scope="col" class="figure">${columns.number}</th>
          <th scope="col" class="minor">${columns.moment}</th>
        </tr>
      </thead>
      <tbody>
        ${published.map(
          ([place, has, at]) => html`<tr>
            <th scope="row">${place}</th>
            <td>${condition(problemOf(place), number - has)}</td>
            <td class="figure">${figure(has)}</td>
            <td class="minor">${moment(at)}</td>
          </tr>`,
        )}
        ${silent.map(
          ([place, wrong]) => html`<tr>
            <th scope="row">${place}</th>
            <td colspan="3">${condition(wrong, 0)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function condition(wrong: string, behind: number) {
  if (wrong !== '') {
    return html`<span class="badge stop">${wrong}</span>`;
  }
  return behind > LAG
    ? html`<span class="badge mask">${say.behind(figure(behind))}</span>`
    : html`<span class="badge fine">${say.works}</span>`;
}
