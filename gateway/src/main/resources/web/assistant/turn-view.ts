import {html, LitElement, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import '../shared/failure-notice.ts';
import '../shared/notice-box.ts';
import {badges, simulatedBadge, zoneBadge} from '../shared/look/badge.ts';
import {controls} from '../shared/look/controls.ts';
import {editIcon, retryIcon} from '../shared/look/icons.ts';
import type {Finding} from '../shared/wire/finding.ts';
import {isBuiltIn} from '../shared/wire/finding-names.ts';
import './attach/file-chips.ts';
import {answerLook} from './answer-look.ts';
import {isOpen, type Turn} from './chat/conversation.ts';
import './copy-button.ts';
import './findings-notice.ts';
import {markedPrompt} from './mark/marked-prompt.ts';
import {withRestored, type Restored} from './mark/restored.ts';
import {blocks} from './markdown/blocks.ts';
import {rendered} from './markdown/render.ts';
import {words} from './text/words.ts';
import {turnLook} from './turn-look.ts';

/** A prompt with its files, what policy did to it, and its answer. Fires `retry`, `edit`, `justify`, `consent`, `larger` and `report`. */
@customElement('postern-turn')
export class TurnView extends LitElement {
  static override styles = [controls, badges, turnLook, answerLook];

  @property({attribute: false}) turn!: Turn;
  /** What policy found here for the first time in the conversation. */
  @property({attribute: false, hasChanged: differs}) fresh: readonly Finding[] = [];
  /** Finding types that were announced in this conversation. */
  @property({attribute: false, hasChanged: differs}) types: readonly string[] = [];
  /** Values of the conversation that the model had tokens for. */
  @property({attribute: false, hasChanged: differs}) values: readonly Restored[] = [];
  /** Whether this is the last turn, the only one that can be asked again. */
  @property({type: Boolean}) last = false;
  /** Whether an answer is open, here or in another turn. */
  @property({type: Boolean}) busy = false;

  override render() {
    const {turn} = this;
    return html`
      <article class="prompt" aria-label=${words.turn.prompt}>
        <h2 class="unseen">${words.turn.you}</h2>
        <postern-files .files=${turn.files}></postern-files>
        <p class="bubble">${markedPrompt(turn.prompt, turn.marks)}</p>
        ${this.busy ? nothing : this.editButton()}
        <postern-findings
          .fresh=${this.fresh}
          .all=${turn.findings}
          .marks=${turn.marks}
          .files=${turn.files}
          ?reportable=${turn.requestId !== '' && !isOpen(turn)}
          @report=${this.report}
        ></postern-findings>
      </article>
      <article class="reply" aria-label=${words.turn.answer} aria-busy=${isOpen(turn)}>
        ${this.who()} ${this.waiting()} ${this.reasoning()}
        <div class="answer">${rendered(withRestored(blocks(turn.answer, this.isType), this.values))}</div>
        ${this.ending()} ${this.unsure()} ${isOpen(turn) ? nothing : this.foot()}
      </article>
    `;
  }

  private readonly isType = (label: string): boolean => isBuiltIn(label) || this.types.includes(label);

  /** The model answers only once the gateway has let the prompt through. */
  private who() {
    const {
      model: {id, simulated},
      chosen,
    } = this.turn;
    const refused = this.turn.failure?.midAnswer === false;
    return refused
      ? html`<h2 class="unseen">Postern</h2>`
      : html`<h2 class="who">${chosen?.id ?? id} ${simulated ? simulatedBadge() : nothing}</h2>`;
  }

  private waiting() {
    const {progress, answer, reasoning} = this.turn;
    return isOpen(this.turn) && answer === '' && reasoning === ''
      ? html`<p class="waiting">
          <span class="dots" aria-hidden="true"></span>${
            progress === 'asking' ? words.turn.checking : words.turn.answering
          }
        </p>`
      : nothing;
  }

  private reasoning() {
    const {reasoning} = this.turn;
    return reasoning === ''
      ? nothing
      : html`<details>
          <summary>${words.turn.reasoned}</summary>
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
        @justify=${() => this.fire('justify')}
        @consent=${() => this.fire('consent')}
      ></postern-failure>`;
    }
    if (finish === 'content_filter') {
      return html`<postern-notice tone="stop" heading=${words.turn.filtered}>
        ${words.turn.filteredText}
      </postern-notice>`;
    }
    const why = progress === 'stopped' ? words.turn.stopped : progress === 'failed' ? words.turn.broke : words.turn.length;
    return progress === 'stopped' || progress === 'failed' || finish === 'length' ? html`<p class="ending">${why}</p>` : nothing;
  }

  /** A larger model can be asked while nothing came after the answer. */
  private unsure() {
    const {unsure} = this.turn;
    return unsure === null || !this.last || this.busy
      ? nothing
      : html`<p class="unsure">
          ${words.unsure.may}
          <button type="button" class="button quiet" @click=${() => this.fire('larger')}>
            ${words.unsure.ask(unsure.model)}
          </button>
          ${zoneBadge(unsure.zone)}
        </p>`;
  }

  private editButton() {
    return html`<button type="button" class="button quiet edit" @click=${() => this.fire('edit')}>
      ${editIcon} ${words.turn.edit}
    </button>`;
  }

  private foot() {
    const {answer, usage, failure} = this.turn;
    const retry = this.last && failure === null && !this.busy;
    return html`<footer>
      ${answer === '' ? nothing : html`<postern-copy .text=${answer}></postern-copy>`}
      ${
        retry
          ? html`<button type="button" class="button quiet" @click=${() => this.fire('retry')}>
              ${retryIcon} ${words.turn.again}
            </button>`
          : nothing
      }
      ${usage === null ? nothing : html`<span>${words.turn.tokens(usage.prompt, usage.completion)}</span>`}
    </footer>`;
  }

  private readonly report = (event: CustomEvent<Finding>): void => {
    this.dispatchEvent(new CustomEvent('report', {detail: event.detail}));
  };

  private fire(name: 'retry' | 'edit' | 'justify' | 'consent' | 'larger'): void {
    this.dispatchEvent(new CustomEvent(name));
  }
}

/** Lists are made anew for every rendering of the page; a turn is drawn again only where they say something else. */
function differs(now: unknown, before: unknown): boolean {
  return JSON.stringify(now) !== JSON.stringify(before);
}
