import {html, LitElement, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import '../../shared/failure-notice.ts';
import {controls, inputs} from '../../shared/look/controls.ts';
import '../../shared/notice-box.ts';
import {fieldLook, lineField} from '../../shared/parts/field.ts';
import {tell} from '../../shared/parts/news.ts';
import {stateLook} from '../../shared/parts/states.ts';
import type {Failure} from '../../shared/wire/failure.ts';
import {failureBehind} from '../../shared/wire/http.ts';
import type {Desk} from '../desk.ts';
import {Reading} from '../../shared/parts/reading.ts';
import {isSound, type Check} from '../wire/check.ts';
import {draftDifference, publishDraft, type Draft} from '../wire/draft.ts';
import {words} from '../words.ts';
import './difference-view.ts';
import {forget, noted, note} from './note.ts';

/** What a draft changes, and putting it into force by somebody who wrote no part of it. Fires `published`. */
@customElement('postern-publish')
export class PublishPanel extends LitElement {
  static override styles = [controls, inputs, fieldLook, stateLook];

  @property({attribute: false}) desk!: Desk;
  @property({attribute: false}) draft!: Draft;
  @property({attribute: false}) checked: Check | null = null;
  /** Whether the page has changes that are not in the draft. */
  @property({type: Boolean}) unsaved = false;
  @state() private failure: Failure | null = null;
  @state() private error = '';
  @state() private busy = false;
  private readonly difference = new Reading(this, () => draftDifference(this.draft.id));

  override render() {
    return html`<div class="form">
      ${this.unsaved ? html`<postern-notice>${words.publish.unsaved(this.draft.revision)}</postern-notice>` : nothing}
      ${this.difference.show(
        (difference) => html`<postern-difference .difference=${difference}></postern-difference>`,
      )}
      ${this.state()}
      ${this.failure === null ? nothing : html`<postern-failure .failure=${this.failure}></postern-failure>`}
      ${this.act()}
    </div>`;
  }

  private state() {
    if (this.checked === null) {
      return nothing;
    }
    const {tests} = this.checked;
    return isSound(this.checked)
      ? html`<postern-notice tone="fine"
          >${tests.length === 0 ? words.publish.noTests : words.publish.sound(tests.length)}</postern-notice
        >`
      : html`<postern-notice tone="stop" heading=${words.publish.notSound}>${words.publish.mend}</postern-notice>`;
  }

  private act() {
    const {desk, draft} = this;
    if (draft.state !== 'open') {
      return html`<postern-notice>${words.publish.closed}</postern-notice>`;
    }
    if (!desk.approves || draft.mine) {
      return html`<postern-notice heading=${draft.mine ? words.publish.notYou : words.publish.notYourRole}>
        ${words.publish.who(draft.editors.join(', '))}
      </postern-notice>`;
    }
    return html`<form class="form" novalidate @submit=${this.publish}>
      ${lineField(
        'note',
        {label: words.publish.note, hint: words.publish.noteHint, error: this.error},
        {value: noted(draft.id)},
      )}
      <div class="acts">
        <button class="button strong" ?disabled=${this.busy || this.unsaved}>${words.publish.act(draft.revision)}</button>
      </div>
    </form>`;
  }

  private readonly publish = async (event: Event): Promise<void> => {
    event.preventDefault();
    const field = (event.target as HTMLFormElement).elements.namedItem('note') as HTMLInputElement;
    const said = field.value.trim();
    this.error = said === '' ? words.publish.noteNeeded : '';
    if (said === '') {
      field.focus();
      return;
    }
    this.busy = true;
    this.failure = null;
    note(this.draft.id, said);
    try {
      await publishDraft(this.draft.id, this.draft.revision, said, this.desk.csrf);
      forget(this.draft.id);
      tell(words.publish.done);
      this.dispatchEvent(new CustomEvent('published'));
    } catch (thrown) {
      this.failure = failureBehind(thrown);
    } finally {
      this.busy = false;
    }
  };
}
