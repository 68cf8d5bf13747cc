import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import '../shared/failure-notice.ts';
import {controls, inputs} from '../shared/look/controls.ts';
import '../shared/parts/dialog-box.ts';
import {choiceField, fieldLook, lineField} from '../shared/parts/field.ts';
import {Loading} from '../shared/parts/loading.ts';
import {tell} from '../shared/parts/news.ts';
import {words as shared} from '../shared/text/words.ts';
import type {Session} from '../shared/wire/session.ts';
import {DAYS} from './new-key.ts';
import {rename, revoke, rotate, type Key, type MadeKey} from './wire/key.ts';
import {words} from './words.ts';

/** How long a former secret may go on, in hours; a day is usual. */
const OVERLAPS = [0, 1, 24, 72, 168];

/**
 * Asks before something is done with a key, and does it. Fires `made` with the new secret after `rotate`, `done` after
 * `rename` and `revoke`, and `close`.
 */
@customElement('postern-key-dialog')
export class KeyDialog extends LitElement {
  static override styles = [controls, inputs, fieldLook];

  @property({attribute: false}) session!: Session;
  @property({attribute: false}) key!: Key;
  @property() act: 'rotate' | 'rename' | 'revoke' = 'revoke';
  /** Whether the key may be somebody else's. */
  @property({type: Boolean}) anybodys = false;
  private readonly doing = new Loading<MadeKey | true>(this);

  override render() {
    const {heading, send} = words[this.act];
    return html`<postern-dialog
      heading=${typeof heading === 'string' ? heading : heading(this.key.name)}
      @close=${this.close}
    >
      <form class="form" novalidate @submit=${this.onSubmit}>
        ${this.fields()}
        ${this.doing.failure === null ? nothing : html`<postern-failure .failure=${this.doing.failure}></postern-failure>`}
        <div class="acts end">
          <button type="button" class="button" @click=${this.close}>${shared.dialog.cancel}</button>
          <button class="button ${this.act === 'revoke' ? 'grave' : 'strong'}" ?disabled=${this.doing.busy}>${send}</button>
        </div>
      </form>
    </postern-dialog>`;
  }

  private fields(): TemplateResult {
    switch (this.act) {
      case 'revoke':
        return html`<p>${words.revoke.text}</p>`;
      case 'rename':
        return lineField('name', {label: words.form.name, hint: words.form.nameHint}, {value: this.key.name, most: 80});
      case 'rotate':
        return html`<p>${words.rotate.text}</p>
          <div class="fields">
            ${choiceField('days', {label: words.form.days}, DAYS.map((days) => [String(days), words.form.dayChoices(days)]), '90')}
            ${choiceField(
              'overlap',
              {label: words.rotate.overlap},
              OVERLAPS.map((hours) => [String(hours), words.rotate.hours(hours)]),
              '24',
            )}
          </div>`;
    }
  }

  private readonly onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const done = await this.doing.run(() => this.run(form));
    if (done === true) {
      this.dispatchEvent(new CustomEvent('done'));
    } else if (done !== null) {
      this.dispatchEvent(new CustomEvent('made', {detail: done}));
    }
  };

  private async run(form: FormData): Promise<MadeKey | true> {
    const {id, name} = this.key;
    const {csrf} = this.session;
    switch (this.act) {
      case 'rotate':
        return rotate(id, Number(form.get('days')), Number(form.get('overlap')), csrf);
      case 'rename':
        await rename(id, String(form.get('name') ?? '').trim(), csrf);
        tell(words.rename.done);
        return true;
      case 'revoke':
        await revoke(id, this.anybodys, csrf);
        tell(words.revoke.done(name));
        return true;
    }
  }

  private readonly close = (): void => {
    this.dispatchEvent(new CustomEvent('close'));
  };
}
