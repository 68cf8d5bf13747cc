import {html, LitElement, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {figure} from '../../shared/figure.ts';
import {badges} from '../../shared/look/badge.ts';
import {controls} from '../../shared/look/controls.ts';
import {eyeIcon} from '../../shared/look/icons.ts';
import {tables} from '../../shared/look/table.ts';
import {moment} from '../../shared/moment.ts';
import {Loading} from '../../shared/parts/loading.ts';
import {emptyState, loadingState, stateLook} from '../../shared/parts/states.ts';
import {deskFailure} from '../desk-failure.ts';
import {viewLook} from '../look/view.ts';
import {problem} from '../parts.ts';
import type {Exchange, ExchangePage} from '../wire/exchange.ts';
import {open, type Opened} from '../wire/opened.ts';
import {readRevealed, type Reveal} from '../wire/reveal.ts';
import {badgeOf, decisionWords, words} from '../words.ts';
import './opened-view.ts';

const say = words.reveals;

/** The exchanges a reveal is for, and what was said in the one that is open. Fires `opened` after each opening. */
@customElement('postern-reveal-contents')
export class RevealContents extends LitElement {
  static override styles = [controls, badges, tables, stateLook, viewLook];

  @property({attribute: false}) reveal!: Reveal;
  @state() private opening = '';
  private readonly page = new Loading<ExchangePage>(this, deskFailure);
  private readonly opened = new Loading<Opened>(this, deskFailure);

  override firstUpdated(): void {
    this.load('');
  }

  override render() {
    const page = this.page.value;
    const left = Math.max(0, this.reveal.most - this.reveal.opened);
    return html`<p class="soft">${say.contentsText} ${say.leftToOpen(figure(left))}</p>
      ${problem(this.page.failure, () => this.load(''))}
      ${page === null ? (this.page.failure === null ? loadingState(3) : nothing) : this.list(page)}
      ${problem(this.opened.failure, () => this.open(this.opening))}
      ${
        this.opened.value === null
          ? nothing
          : html`<postern-opened .opened=${this.opened.value} @close=${() => this.opened.clear()}></postern-opened>`
      }`;
  }

  private list({exchanges, next}: ExchangePage) {
    const {columns} = words.exchanges;
    return exchanges.length === 0
      ? emptyState(say.nothingInIt)
      : html`<div class="table">
          <table aria-busy=${this.opened.busy}>
            <caption class="unseen">
              ${say.contents}
            </caption>
            <thead>
              <tr>
                <th scope="col">${columns.started}</th>
                <th scope="col" class="minor">${columns.model}</th>
                <th scope="col">${columns.decision}</th>
                <th scope="col"><span class="unseen">${say.open}</span></th>
              </tr>
            </thead>
            <tbody>
              ${exchanges.map((each) => this.row(each))}
            </tbody>
          </table>
        </div>
        ${
          next === ''
            ? nothing
            : html`<div class="acts">
                <button type="button" class="button" @click=${() => this.load(next)}>${say.older}</button>
              </div>`
        }`;
  }

  private row({id, started, model, decision}: Exchange) {
    return html`<tr>
      <td>${moment(started)}</td>
      <td class="minor">${model}</td>
      <td><span class="badge ${badgeOf(decision)}">${decisionWords(decision)}</span></td>
      <td>
        <button type="button" class="button" ?disabled=${this.opened.busy} @click=${() => this.open(id)}>
          ${eyeIcon} ${this.opened.value?.id === id ? say.openAgain : say.open}
        </button>
      </td>
    </tr>`;
  }

  /** Reads on from a cursor; what was read before stays. */
  private load(cursor: string): void {
    const before = cursor === '' ? [] : (this.page.value?.exchanges ?? []);
    void this.page.run(async (signal) => {
      const page = await readRevealed(this.reveal.id, cursor, signal);
      return {...page, exchanges: [...before, ...page.exchanges]};
    });
  }

  private async open(id: string): Promise<void> {
    this.opening = id;
    if ((await this.opened.run((signal) => open(this.reveal.id, id, signal))) !== null) {
      this.dispatchEvent(new CustomEvent('opened'));
    }
  }
}
