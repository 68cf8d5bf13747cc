import {html, LitElement, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import '../../shared/failure-notice.ts';
import {controls, inputs} from '../../shared/look/controls.ts';
import '../../shared/parts/dialog-box.ts';
import {fieldLook, lineField} from '../../shared/parts/field.ts';
import type {Failure} from '../../shared/wire/failure.ts';
import {failureBehind} from '../../shared/wire/http.ts';
import {addressOf} from '../address.ts';
import {beginDraft, type DraftText} from '../wire/draft.ts';
import {words} from '../words.ts';

/** What a draft goes on from. */
export type Beginning = Omit<DraftText, 'title'>;

/** Asks what a new draft is called, begins it and goes there. Fires `close`. */
@customElement('postern-new-draft')
export class NewDraft extends LitElement {
  static override styles = [controls, inputs, fieldLook];

  @property() csrf = '';
  @property({attribute: false}) from!: Beginning;
  @state() private error = '';
  @state() private failure: Failure | null = null;
  @state() private busy = false;

  override render() {
    return html`<postern-dialog heading=${words.drafts.begin} @close=${this.close}>
      <form class="form" novalidate @submit=${this.begin}>
        <p>${words.drafts.from(this.from.base)}</p>
        ${lineField('title', {label: words.draft.title, hint: words.drafts.titleHint, error: this.error}, {most: 120})}
        ${this.failure === null ? nothing : html`<postern-failure .failure=${this.failure}></postern-failure>`}
        <div class="acts end">
          <button type="button" class="button" @click=${this.close}>${words.drafts.cancel}</button>
          <button class="button strong" ?disabled=${this.busy}>${words.drafts.beginIt}</button>
        </div>
      </form>
    </postern-dialog>`;
  }

  private readonly begin = async (event: Event): Promise<void> => {
    event.preventDefault();
    const field = (event.target as HTMLFormElement).elements.namedItem('title') as HTMLInputElement;
    const title = field.value.trim();
    this.error = title === '' ? words.drafts.titleNeeded : '';
    if (title === '') {
      field.focus();
      return;
    }
    this.busy = true;
    try {
      const draft = await beginDraft({...this.from, title}, this.csrf);
      this.close();
      location.hash = addressOf({view: 'drafts', id: draft.id});
    } catch (thrown) {
      this.failure = failureBehind(thrown);
    } finally {
      this.busy = false;
    }
  };

  private readonly close = (): void => {
    this.dispatchEvent(new CustomEvent('close'));
  };
}
