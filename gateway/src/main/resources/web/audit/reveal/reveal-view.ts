import {css, html, LitElement, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {figure} from '../../shared/figure.ts';
import {badges} from '../../shared/look/badge.ts';
import {controls} from '../../shared/look/controls.ts';
import {moment} from '../../shared/moment.ts';
import '../../shared/notice-box.ts';
import {Loading} from '../../shared/parts/loading.ts';
import {loadingState, stateLook} from '../../shared/parts/states.ts';
import type {Session} from '../../shared/wire/session.ts';
import {link} from '../address.ts';
import {deskFailure} from '../desk-failure.ts';
import {viewLook} from '../look/view.ts';
import {backLink, fact, problem, stepUp} from '../parts.ts';
import {readReveal, type Decision, type Reveal} from '../wire/reveal.ts';
import {said, words} from '../words.ts';
import {offerOf, unreadable} from './offers.ts';
import './reveal-acts.ts';
import './reveal-contents.ts';
import {leftWords, REVEAL_BADGES, scopeWords, timeWords} from './said.ts';

const say = words.reveals;

/** One reveal: what is asked for, who agreed, what can be done about it, and what it opens. */
@customElement('postern-reveal')
export class RevealView extends LitElement {
  static override styles = [
    controls,
    badges,
    stateLook,
    viewLook,
    css`
      ul {
        display: grid;
        gap: var(--space-2);
        padding: 0;
        list-style: none;
        font-size: var(--text-small);
      }
    `,
  ];

  @property({attribute: false}) session!: Session;
  @property() reveal = '';
  @state() private shown = '';
  private readonly found = new Loading<Reveal>(this, deskFailure);

  override willUpdate(): void {
    if (this.reveal !== this.shown) {
      this.shown = this.reveal;
      this.found.clear();
      this.load();
    }
  }

  override render() {
    const reveal = this.found.value;
    return html`
      <div class="head">
        <div>
          ${backLink(link('reveals'), say.back)}
          <h1>${reveal === null ? say.title : reveal.purpose}</h1>
        </div>
      </div>
      ${problem(this.found.failure, this.load)}
      ${reveal === null ? (this.found.failure === null ? loadingState(6) : nothing) : this.work(reveal)}
    `;
  }

  private work(reveal: Reveal) {
    const offer = offerOf(reveal, this.session.roles);
    const closed = unreadable(reveal, Date.now());
    return html`
      <div class="card">${facts(reveal)}</div>
      <section aria-labelledby="decisions">
        <h2 id="decisions">${say.decisions}</h2>
        ${
          reveal.decisions.length === 0
            ? html`<p class="soft">${say.noDecision}</p>`
            : html`<ul>
                ${reveal.decisions.map(decision)}
              </ul>`
        }
        ${offer.why === '' || offer.why === 'over' ? nothing : html`<p class="soft">${say[offer.why]}</p>`}
        ${
          offer.steps.length === 0
            ? nothing
            : (stepUpOr(this.session,
                () => html`<postern-reveal-acts
                  .session=${this.session}
                  .reveal=${reveal}
                  .offer=${offer}
                  @decided=${this.onDecided}
                ></postern-reveal-acts>`,
              ))
        }
      </section>
      <section aria-labelledby="contents">
        <h2 id="contents">${say.contents}</h2>
        ${
          closed === ''
            ? stepUpOr(
                this.session,
                () =>
                  html`<postern-reveal-contents .reveal=${reveal} @opened=${this.load}></postern-reveal-contents>`,
              )
            : html`<p class="soft">${say[closed]}</p>`
        }
      </section>
    `;
  }

  private readonly load = (): void => {
    void this.found.run((signal) => readReveal(this.reveal, signal));
  };

  private readonly onDecided = (event: CustomEvent<Reveal>): void => {
    this.found.value = event.detail;
    this.requestUpdate();
  };
}

/** What needs a recent login, or the way to one. */
function stepUpOr(session: Session, show: () => unknown) {
  const ask = stepUp(session);
  return ask === nothing ? show() : ask;
}

function facts(reveal: Reveal) {
  const {facts: name} = say;
  const until = reveal.readableUntil;
  return html`<dl class="facts">
    ${fact(
      say.state,
      html`<span class="badge ${REVEAL_BADGES[reveal.state] ?? ''}">${say.states[reveal.state]}</span>
        ${reveal.breakGlass ? html`<span class="badge stop">${say.emergency}</span>` : nothing}`,
    )}
    ${fact(name.by, reveal.yours ? say.you : reveal.requester)} ${fact(name.made, moment(reveal.made))}
    ${fact(name.ticket, reveal.ticket)} ${fact(name.scope, scopeWords(reveal))} ${fact(name.time, timeWords(reveal))}
    ${fact(name.most, figure(reveal.most))} ${fact(name.opened, figure(reveal.opened))}
    ${fact(name.until, until === '' ? '' : html`${moment(until)} (${leftWords(reveal, Date.now())})`)}
  </dl>`;
}

function decision({by, yours, seat, decision, reason, moment: at}: Decision) {
  return html`<li class="card">
    <strong>${yours ? say.youDid : by}</strong> ${said(say.decided, decision)} ${said(say.seats, seat)}, ${moment(at)}
    ${reason === '' ? nothing : html`<p class="soft">${reason}</p>`}
  </li>`;
}
