import {html, LitElement, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import '../shared/failure-notice.ts';
import '../shared/notice-box.ts';
import {badges, simulatedBadge} from '../shared/look/badge.ts';
import {controls} from '../shared/look/controls.ts';
import {retryIcon} from '../shared/look/icons.ts';
import type {Finding} from '../shared/wire/finding.ts';
import {isBuiltIn} from '../shared/wire/finding-names.ts';
import {answerLook} from './answer-look.ts';
import {isOpen, type Turn} from './chat/conversation.ts';
import './findings-notice.ts';
import {blocks} from './markdown/blocks.ts';
import {rendered} from './markdown/render.ts';
import {turnLook} from './turn-look.ts';

const LENGTH_REACHED = 'The answer reached the length limit and ends here.';

/** A prompt, what policy did to it, and its answer. Fires `retry` and `edit`. */
@customElement('postern-turn')
export class TurnView extends LitElement {
  static override styles = [controls, badges, turnLook, answerLook];

  @property({attribute: false}) turn!: Turn;
  /** What policy found here for the first time in the conversation. */
  @property({attribute: false, hasChanged: differs}) fresh: readonly Finding[] = [];
  /** Finding types that were announced in this conversation. */
  @property({attribute: false, hasChanged: differs}) types: readonly string[] = [];
  /** Whether this is the last turn, the only one that can be asked again. */
  @property({type: Boolean}) last = false;

  override render() {
    const {turn} = this;
    return html`
      <article class="prompt" aria-label="Your prompt">
        <h2 class="unseen">You</h2>
        <p class="bubble">${turn.prompt}</p>
        <postern-findings .fresh=${this.fresh} .all=${turn.findings}></postern-findings>
      </article>
      <article class="reply" aria-label="Answer" aria-busy=${isOpen(turn)}>
        ${this.who()} ${this.waiting()} ${this.reasoning()}
        <div class="answer">${rendered(blocks(turn.answer, this.isType))}</div>
        ${this.ending()} ${isOpen(turn) ? nothing : this.foot()}
      </article>
    `;
  }

  private readonly isType = (label: string): boolean => isBuiltIn(label) || this.types.includes(label);

  /** The model answers only once the gateway has let the prompt through. */
  private who() {
    const {id, simulated} = this.turn.model;
    const refused = this.turn.failure?.midAnswer === false;
    return refused
      ? html`<h2 class="unseen">Postern</h2>`
      : html`<h2 class="who">${id} ${simulated ? simulatedBadge() : nothing}</h2>`;
  }

  private waiting() {
    const {progress, answer, reasoning} = this.turn;
    return isOpen(this.turn) && answer === '' && reasoning === ''
      ? html`<p class="waiting">
          <span class="dots" aria-hidden="true"></span>${progress === 'asking' ? 'Checking with policy' : 'Answering'}
        </p>`
      : nothing;
  }

  private reasoning() {
    const {reasoning} = this.turn;
    return reasoning === ''
      ? nothing
      : html`<details>
          <summary>How the model reasoned</summary>
          <p>${reasoning}</p>
        </details>`;
  }

  private ending() {
    const {failure, progress, finish} = this.turn;
    if (failure !== null) {
      return html`<postern-failure
        .failure=${failure}
        ?actions=${this.last}
        @retry=${() => this.fire('retry')}
        @edit=${() => this.fire('edit')}
      ></postern-failure>`;
    }
    if (finish === 'content_filter') {
      return html`<postern-notice tone="stop" heading="Policy ended the answer here">
        What came next contains something that must not be passed on.
      </postern-notice>`;
    }
    const words = progress === 'stopped' ? 'You stopped the answer here.' : LENGTH_REACHED;
    return progress === 'stopped' || finish === 'length' ? html`<p class="ending">${words}</p>` : nothing;
  }

  private foot() {
    const {usage, failure} = this.turn;
    const retry = this.last && failure === null;
    if (!retry && usage === null) {
      return nothing;
    }
    return html`<footer>
      ${
        retry
          ? html`<button type="button" class="button quiet" @click=${() => this.fire('retry')}>
              ${retryIcon} Ask again
            </button>`
          : nothing
      }
      ${usage === null ? nothing : html`<span>${usage.prompt} tokens read, ${usage.completion} written</span>`}
    </footer>`;
  }

  private fire(name: 'retry' | 'edit'): void {
    this.dispatchEvent(new CustomEvent(name));
  }
}

/** Lists are made anew for every rendering of the page; a turn is drawn again only where they say something else. */
function differs(now: unknown, before: unknown): boolean {
  return JSON.stringify(now) !== JSON.stringify(before);
}
