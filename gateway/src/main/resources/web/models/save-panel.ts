import {html, LitElement, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import '../shared/failure-notice.ts';
import {badges} from '../shared/look/badge.ts';
import {controls} from '../shared/look/controls.ts';
import '../shared/notice-box.ts';
import '../shared/parts/dialog-box.ts';
import {fieldLook} from '../shared/parts/field.ts';
import {tell} from '../shared/parts/news.ts';
import type {Failure} from '../shared/wire/failure.ts';
import {failureBehind} from '../shared/wire/http.ts';
import {addressOf} from './address.ts';
import type {Desk} from './desk.ts';
import './difference-table.ts';
import {keep} from './kept.ts';
import type {ModelWork} from './model-work.ts';
import './warning-dialog.ts';
import {changes} from './wire/document.ts';
import {giveBack, removeModel, type Check, type Model} from './wire/model.ts';
import {words} from './words.ts';

/** Saving a model, taking it out, giving it back to the configuration, and what stands in the way. */
@customElement('postern-save')
export class SavePanel extends LitElement {
  static override styles = [controls, badges, fieldLook];

  @property({attribute: false}) desk!: Desk;
  @property({attribute: false}) work!: ModelWork;
  @property({attribute: false}) check!: Check;
  @property({attribute: false}) unsaved = 0;
  @state() private failure: Failure | null = null;
  @state() private theirs: Model | null = null;
  @state() private asking: 'remove' | 'back' | null = null;
  @state() private busy = false;

  override render() {
    const {problems, elsewhere} = this.check;
    const warnings = this.failure?.warnings ?? [];
    return html`<div class="form">
      ${
        problems.length === 0
          ? nothing
          : html`<postern-notice tone="stop" heading=${words.form.problems(problems.length)}>
              <ul>
                ${problems.map(({path, message}) => html`<li>${path}: ${message}</li>`)}
              </ul>
            </postern-notice>`
      }
      ${
        elsewhere.length === 0
          ? nothing
          : html`<postern-notice tone="mask" heading=${words.form.secondPerson}>
              ${words.form.secondPersonText} ${elsewhere.join(' ')}
            </postern-notice>`
      }
      ${this.theirs === null ? nothing : this.conflict(this.theirs)}
      ${
        this.failure === null || warnings.length > 0 || this.theirs !== null
          ? nothing
          : html`<div role="alert"><postern-failure .failure=${this.failure}></postern-failure></div>`
      }
      ${this.acts(elsewhere.length > 0)}
      ${
        warnings.length === 0
          ? nothing
          : html`<postern-warnings
              .warnings=${warnings}
              ?busy=${this.busy}
              @close=${() => (this.failure = null)}
              @decide=${() => void this.save(true)}
            ></postern-warnings>`
      }
      ${this.question()}
    </div>`;
  }

  private acts(second: boolean) {
    const {base} = this.work;
    const there = base !== null && !base.removed;
    return html`<div class="acts">
      <button
        type="button"
        class="button strong"
        ?disabled=${this.busy || this.unsaved === 0}
        @click=${() => void this.save(false)}
      >
        ${second ? words.form.propose : words.form.save}
      </button>
      ${this.unsaved === 0 ? nothing : html`<span class="badge mask">${words.form.unsaved}</span>`}
      ${
        base !== null && base.configured && base.differs
          ? html`<button type="button" class="button" @click=${() => (this.asking = 'back')}>${words.model.backTo}</button>`
          : nothing
      }
      ${
        there
          ? html`<button type="button" class="button grave" @click=${() => (this.asking = 'remove')}>${words.model.remove}</button>`
          : nothing
      }
    </div>`;
  }

  private question() {
    if (this.asking === null) {
      return nothing;
    }
    const remove = this.asking === 'remove';
    const {remove: take, removeMeans, backTo, backMeans, cancel} = words.model;
    return html`<postern-dialog heading=${remove ? take : backTo} @close=${this.close}>
      <div class="form">
        <p>${remove ? removeMeans : backMeans}</p>
        ${this.failure === null ? nothing : html`<postern-failure .failure=${this.failure}></postern-failure>`}
        <div class="acts end">
          <button type="button" class="button" @click=${this.close}>${cancel}</button>
          <button type="button" class="button grave" ?disabled=${this.busy} @click=${() => void this.decide(remove)}>
            ${remove ? take : backTo}
          </button>
        </div>
      </div>
    </postern-dialog>`;
  }

  private conflict(theirs: Model) {
    const {heading, text, mine, theirs: take} = words.conflict;
    return html`<postern-notice tone="mask" heading=${heading}>
      <p>${text}</p>
      <postern-model-difference .changes=${changes(this.work.base?.model ?? null, theirs.model)}></postern-model-difference>
      <div slot="actions">
        <button type="button" class="button" @click=${() => this.settle(() => this.work.rebase(theirs))}>${mine}</button>
        <button type="button" class="button" @click=${() => this.settle(() => this.work.begin(theirs))}>${take}</button>
      </div>
    </postern-notice>`;
  }

  private settle(how: () => void): void {
    how();
    this.theirs = null;
    this.failure = null;
  }

  private async save(confirm: boolean): Promise<void> {
    await this.act(async () => {
      const {waits} = await this.work.save(confirm, this.desk.csrf);
      tell(waits ? words.model.waits : words.model.saved);
      this.leave(waits);
    });
    if (this.failure?.code === 'step_refused') {
      this.theirs = await this.work.theirs();
    }
    if (this.failure?.code === 'session_ended') {
      keep(this.work.base?.id ?? '', this.work.text);
    }
    if (this.failure?.code === 'model_rejected') {
      await this.work.look(this.desk.csrf);
    }
  }

  private async decide(remove: boolean): Promise<void> {
    const {base} = this.work;
    if (base === null) {
      return;
    }
    await this.act(async () => {
      await (remove ? removeModel(base, this.desk.csrf) : giveBack(base, this.desk.csrf));
      tell(remove ? words.model.removed : words.model.back);
      this.asking = null;
      this.leave(false);
    });
  }

  private async act(work: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.failure = null;
    try {
      await work();
    } catch (thrown) {
      this.failure = failureBehind(thrown);
    } finally {
      this.busy = false;
    }
  }

  /** What is written here is saved: the page may go on without asking. */
  private leave(waits: boolean): void {
    this.work.begin(this.work.base);
    location.hash = addressOf({view: waits ? 'changes' : 'catalogue'});
  }

  private readonly close = (): void => {
    this.asking = null;
    this.failure = null;
  };
}
