import {html, LitElement, nothing} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {controls} from '../shared/look/controls.ts';
import {sendIcon, stopIcon, templateIcon} from '../shared/look/icons.ts';
import './attach/attach-button.ts';
import {AttachmentController} from './attach/attachment-controller.ts';
import type {Attachment, Candidate} from './attach/attachment.ts';
import {DropController} from './attach/drop-controller.ts';
import './attach/file-chips.ts';
import './attach/file-problems.ts';
import type {Limits} from './attach/limits.ts';
import {composerLook} from './composer-look.ts';
import {editNotice, fieldHelp} from './composer-notes.ts';
import {fit} from './growing-field.ts';
import {words} from './text/words.ts';

/** What is sent. */
export interface Draft {
  readonly prompt: string;
  readonly files: readonly Attachment[];
}

/**
 * Where a prompt is written and files are added. Fires `send` with a draft, `stop` while an answer is open, `keep` where
 * an edit is given up, `last` where the last prompt is to be edited, `presets`
 * where a template is wanted.
 */
@customElement('postern-composer')
export class PromptComposer extends LitElement {
  static override styles = [controls, composerLook];

  /** Whether an answer is open: the button stops it instead of sending. */
  @property({type: Boolean}) busy = false;
  /** Whether there is a model to send to. */
  @property({type: Boolean}) ready = false;
  /** Whether there are templates. */
  @property({type: Boolean}) templates = false;
  /** What the gateway takes; without it no files are offered. */
  @property({attribute: false}) limits: Limits | null = null;
  /** Files of earlier prompts, which are sent along. */
  @property({attribute: false}) earlier: readonly Candidate[] = [];
  /** Where an earlier prompt is edited: how many turns come after it. */
  @property({attribute: false}) editing: number | null = null;
  @state() private draft = '';
  @query('textarea') private readonly field!: HTMLTextAreaElement;
  private readonly attachments = new AttachmentController(this);
  private readonly drop = new DropController(this, (files) => this.attach(files));

  /** Puts a text and files into the composer, the caret behind the text. */
  async write(text: string, files: readonly Attachment[] = this.attachments.files): Promise<void> {
    this.draft = text;
    this.attachments.set(files.filter((file) => file.data !== null));
    await this.updateComplete;
    this.field.focus();
    this.field.setSelectionRange(text.length, text.length);
    fit(this.field);
  }

  override focus(): void {
    void this.updateComplete.then(() => this.field.focus());
  }

  override render() {
    return html`
      <form class=${this.drop.over ? 'over' : ''} @submit=${this.onSubmit}>
        ${this.above()}
        <div class="side">
          ${
            this.limits === null
              ? nothing
              : html`<postern-attach
                  .endings=${this.limits.endings}
                  @choose=${(event: CustomEvent<readonly File[]>) => this.attach(event.detail)}
                ></postern-attach>`
          }
          ${this.templates ? this.templatesButton() : nothing}
        </div>
        <textarea
          id="prompt"
          rows="1"
          aria-label=${words.composer.prompt}
          aria-describedby="help"
          placeholder=${this.drop.over ? words.composer.drop : words.composer.placeholder}
          .value=${this.draft}
          @input=${this.onInput}
          @keydown=${this.onKey}
        ></textarea>
        ${this.busy ? this.stopButton() : this.sendButton()}
      </form>
      ${fieldHelp()}
    `;
  }

  private above() {
    const {files, refused, reading} = this.attachments;
    const any = files.length > 0 || refused.length > 0 || reading > 0 || this.editing !== null;
    return any
      ? html`<div class="above">
          ${this.editing === null ? nothing : editNotice(this.editing, this.giveUp)}
          <postern-files
            .files=${files}
            .reading=${reading}
            removable
            @remove=${(event: CustomEvent<number>) => this.takeAway(event.detail)}
          ></postern-files>
          <postern-file-problems .refused=${refused} .limits=${this.limits}></postern-file-problems>
        </div>`
      : nothing;
  }

  private templatesButton() {
    const {show} = words.preset;
    return html`<button type="button" class="button quiet icon" aria-label=${show} title=${show} @click=${this.showPresets}>
      ${templateIcon}
    </button>`;
  }

  private sendButton() {
    const empty = this.draft.trim() === '' || this.attachments.reading > 0;
    const {send} = words.composer;
    return html`<button class="button strong icon" aria-label=${send} title=${send} ?disabled=${empty || !this.ready}>
      ${sendIcon}
    </button>`;
  }

  private stopButton() {
    const {stop, stopHint} = words.composer;
    return html`<button type="button" class="button icon" aria-label=${stop} title=${stopHint} @click=${this.stop}>
      ${stopIcon}
    </button>`;
  }

  private readonly onInput = (): void => {
    this.draft = this.field.value;
    fit(this.field);
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.submit();
    } else if (event.key === '/' && this.draft === '' && this.templates) {
      event.preventDefault();
      this.showPresets();
    } else if (event.key === 'ArrowUp' && this.draft === '' && !this.busy) {
      event.preventDefault();
      this.dispatchEvent(new CustomEvent('last'));
    }
  };

  private attach(files: readonly File[]): void {
    if (this.limits !== null) {
      void this.attachments.add(files, this.earlier, this.limits).then(() => this.focus());
    }
  }

  private takeAway(at: number): void {
    this.attachments.remove(at);
    this.focus();
  }

  private readonly onSubmit = (event: Event): void => {
    event.preventDefault();
    this.submit();
  };

  private submit(): void {
    const prompt = this.draft.trim();
    if (prompt !== '' && this.ready && !this.busy && this.attachments.reading === 0) {
      this.dispatchEvent(new CustomEvent<Draft>('send', {detail: {prompt, files: this.attachments.files}}));
    }
  }

  /** Empties the composer once its draft is on its way. */
  async clear(): Promise<void> {
    this.draft = '';
    this.attachments.set([]);
    await this.updateComplete;
    fit(this.field);
  }

  private readonly giveUp = (): void => {
    void this.clear();
    this.dispatchEvent(new CustomEvent('keep'));
    this.focus();
  };

  private readonly showPresets = (): void => {
    this.dispatchEvent(new CustomEvent('presets'));
  };

  private readonly stop = (): void => {
    this.dispatchEvent(new CustomEvent('stop'));
    this.focus();
  };
}
