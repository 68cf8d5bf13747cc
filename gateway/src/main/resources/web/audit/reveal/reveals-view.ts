import {html, LitElement, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {badges} from '../../shared/look/badge.ts';
import {controls, inputs} from '../../shared/look/controls.ts';
import {eyeIcon} from '../../shared/look/icons.ts';
import {tables} from '../../shared/look/table.ts';
import {moment} from '../../shared/moment.ts';
import {choiceField, fieldLook} from '../../shared/parts/field.ts';
import {Loading} from '../../shared/parts/loading.ts';
import {emptyState, loadingState, stateLook} from '../../shared/parts/states.ts';
import {link, NEW} from '../address.ts';
import {deskFailure} from '../desk-failure.ts';
import {viewLook} from '../look/view.ts';
import {problem} from '../parts.ts';
import {readReveals, REVEAL_STATES, type Reveal, type RevealPage} from '../wire/reveal.ts';
import {words} from '../words.ts';
import {leftWords, REVEAL_BADGES, scopeWords} from './said.ts';

const say = words.reveals;
const PAGE_SIZE = '50';

/** Who asked to see content, and what became of it. */
@customElement('postern-reveals')
export class RevealsView extends LitElement {
  static override styles = [controls, inputs, fieldLook, badges, tables, stateLook, viewLook];

  @property({attribute: false}) query = new URLSearchParams();
  private readonly page = new Loading<RevealPage>(this, deskFailure);
  private asked: string | null = null;

  override willUpdate(): void {
    if (this.query.toString() !== this.asked) {
      this.asked = this.query.toString();
      this.load();
    }
  }

  override render() {
    const whose = Object.entries(say.whoseAre).map(([value, name]) => [value === 'any' ? '' : value, name] as const);
    return html`
      <div class="head">
        <div>
          <h1>${words.desk.names.reveals}</h1>
          <p class="lead">${say.lead}</p>
        </div>
        <a class="button strong" href=${link('reveals', NEW)}>${eyeIcon} ${say.ask}</a>
      </div>
      <div class="fields" role="group" aria-label=${say.filters}>
        ${choiceField(
          'state',
          {label: say.state},
          [['', say.any], ...REVEAL_STATES.map((each) => [each, say.states[each]] as const)],
          this.query.get('state') ?? '',
          (to) => this.choose({state: to}),
        )}
        ${choiceField('whose', {label: say.whose}, whose, this.query.get('whose') ?? '', (to) => this.choose({whose: to}))}
      </div>
      ${problem(this.page.failure, this.load)} ${this.list()}
    `;
  }

  private list() {
    const page = this.page.value;
    if (page === null) {
      return this.page.failure === null ? loadingState(6) : nothing;
    }
    return html`${page.reveals.length === 0 ? emptyState(say.none, say.noneText) : table(page.reveals, this.page.busy)}
    ${
      page.next === ''
        ? nothing
        : html`<div class="acts">
            <button type="button" class="button" @click=${() => this.read(page.reveals, page.next)}>${say.older}</button>
          </div>`
    }`;
  }

  private choose(change: Readonly<Record<string, string>>): void {
    location.hash = link('reveals', '', Object.entries({...Object.fromEntries(this.query), ...change}));
  }

  private readonly load = (): void => {
    this.read([], '');
  };

  /** Reads on from a cursor; what was read before stays. */
  private read(before: readonly Reveal[], cursor: string): void {
    const given = [...this.query, ['cursor', cursor] as const].filter(([, value]) => value !== '');
    const query = new URLSearchParams([['limit', PAGE_SIZE], ...given.map(([name, value]) => [name, value])]);
    void this.page.run(async (signal) => {
      const page = await readReveals(query, signal);
      return {...page, reveals: [...before, ...page.reveals]};
    });
  }
}

function table(reveals: readonly Reveal[], busy: boolean) {
  const {columns} = say;
  const now = Date.now();
  return html`<div class="table">
    <table aria-busy=${busy}>
      <caption class="unseen">
        ${say.table}
      </caption>
      <thead>
        <tr>
          <th scope="col">${columns.purpose}</th>
          <th scope="col">${columns.state}</th>
          <th scope="col" class="minor">${columns.by}</th>
          <th scope="col" class="minor">${columns.scope}</th>
          <th scope="col" class="minor">${columns.made}</th>
          <th scope="col" class="minor">${columns.left}</th>
        </tr>
      </thead>
      <tbody>
        ${reveals.map(
          (reveal) => html`<tr>
            <th scope="row"><a href=${link('reveals', reveal.id)}>${reveal.purpose}</a></th>
            <td><span class="badge ${REVEAL_BADGES[reveal.state] ?? ''}">${say.states[reveal.state]}</span></td>
            <td class="minor">${reveal.yours ? say.you : reveal.requester}</td>
            <td class="minor">${scopeWords(reveal)}</td>
            <td class="minor">${moment(reveal.made)}</td>
            <td class="minor">${leftWords(reveal, now)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
