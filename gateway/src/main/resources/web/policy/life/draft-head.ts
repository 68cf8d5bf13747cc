import {css, html, LitElement, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {badges} from '../../shared/look/badge.ts';
import {controls, inputs} from '../../shared/look/controls.ts';
import {backIcon} from '../../shared/look/icons.ts';
import {moment} from '../../shared/moment.ts';
import '../../shared/parts/dialog-box.ts';
import {fieldLook, lineField} from '../../shared/parts/field.ts';
import {tell} from '../../shared/parts/news.ts';
import type {Failure} from '../../shared/wire/failure.ts';
import {failureBehind} from '../../shared/wire/http.ts';
import {addressOf} from '../address.ts';
import type {Desk} from '../desk.ts';
import {discardDraft, type DraftText} from '../wire/draft.ts';
import {words} from '../words.ts';
import type {DraftWork} from './draft-work.ts';

/** Title and state of a draft, with what can be done to it as a whole. Fires `save`. */
@customElement('postern-draft-head')
export class DraftHead extends LitElement {
  static override styles = [
    controls,
    inputs,
    fieldLook,
    badges,
    css`
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--space-3) var(--space-4);
      }

      .field {
        flex: 1 1 18rem;
      }

      .facts {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-1) var(--space-3);
        align-items: center;
        margin-top: var(--space-2);
        font-size: 0.75rem;
        color: var(--ink-soft);
      }

      .back {
        display: inline-flex;
        align-items: center;
        gap: var(--space-1);
        margin-bottom: var(--space-2);
        font-size: var(--text-small);
      }

      .back svg {
        width: 1rem;
      }
    `,
  ];

  @property({attribute: false}) desk!: Desk;
  @property({attribute: false}) work!: DraftWork;
  /** What is written now; the same as in the work, and new whenever it changes. */
  @property({attribute: false}) stand!: DraftText;
  @property({type: Boolean}) unsaved = false;
  @property({type: Boolean}) saving = false;
  @state() private asking = false;
  @state() private failure: Failure | null = null;

  override render() {
    const {saved} = this.work;
    if (saved === null) {
      return nothing;
    }
    const open = saved.state === 'open';
    return html`<a class="back" href=${addressOf({view: 'drafts', id: ''})}>${backIcon} ${words.draft.all}</a>
      <h1 class="unseen">${saved.title}</h1>
      <div class="head" @input=${this.onTitle}>
        ${lineField('title', {label: words.draft.title}, {value: this.stand.title, most: 120})}
        ${
          this.desk.edits && open
            ? html`<div class="acts">
                <button type="button" class="button strong" ?disabled=${!this.unsaved || this.saving} @click=${this.save}>
                  ${words.draft.save}
                </button>
                <button type="button" class="button quiet" @click=${() => (this.asking = true)}>${words.draft.discard}</button>
              </div>`
            : nothing
        }
      </div>
      <p class="facts">
        <span class="badge ${open ? (this.unsaved ? 'mask' : 'fine') : 'plain'}" role="status"
          >${open ? (this.unsaved ? words.draft.unsaved : words.draft.stands(saved.revision)) : words.draft.states[saved.state === 'published' ? 'published' : 'discarded']}</span
        >
        <span>${words.draft.by(saved.editors.join(', '))}</span>
        <span>${words.drafts.basis}: ${words.draft.base(saved.base)}</span>
        <span>${words.draft.changed} ${moment(saved.changed)}</span>
      </p>
      ${this.asking ? this.dialog() : nothing}`;
  }

  private dialog() {
    return html`<postern-dialog heading=${words.draft.discardThis} @close=${() => (this.asking = false)}>
      <div class="form">
        <p>${words.draft.discardMeans}</p>
        ${this.failure === null ? nothing : html`<postern-failure .failure=${this.failure}></postern-failure>`}
        <div class="acts end">
          <button type="button" class="button" @click=${() => (this.asking = false)}>${words.draft.keep}</button>
          <button type="button" class="button grave" @click=${this.discard}>${words.draft.discard}</button>
        </div>
      </div>
    </postern-dialog>`;
  }

  private readonly save = (): void => {
    this.dispatchEvent(new CustomEvent('save'));
  };

  private readonly onTitle = (event: Event): void => {
    this.work.write({title: (event.composedPath()[0] as HTMLInputElement).value});
  };

  private readonly discard = async (): Promise<void> => {
    try {
      await discardDraft(this.work.saved?.id ?? '', this.desk.csrf);
      this.work.saved = null;
      tell(words.draft.discarded);
      location.hash = addressOf({view: 'drafts', id: ''});
    } catch (thrown) {
      this.failure = failureBehind(thrown);
    }
  };
}
