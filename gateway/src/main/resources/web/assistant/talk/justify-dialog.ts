import {html, LitElement} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {controls, inputs} from '../../shared/look/controls.ts';
import '../../shared/parts/dialog-box.ts';
import {field, fieldLook} from '../../shared/parts/field.ts';
import {words as shared} from '../../shared/text/words.ts';
import type {Failure} from '../../shared/wire/failure.ts';
import {nameOf} from '../../shared/wire/finding-names.ts';
import {words} from '../text/words.ts';
import {oneLine} from './one-line.ts';
import {talkLook} from './talk-look.ts';

const LONGEST = 500;

/** A rule asks why a prompt should go out. Fires `justify` with the reason, or `close`. */
@customElement('postern-justify')
export class JustifyDialog extends LitElement {
  static override styles = [controls, inputs, fieldLook, talkLook];

  @property({attribute: false}) failure!: Failure;
  @state() private error = '';

  override render() {
    const say = words.justify;
    const {findings, rules} = this.failure;
    return html`<postern-dialog heading=${say.heading} @close=${this.close}>
      <form class="form" novalidate @submit=${this.onSubmit}>
        <p>${say.what}</p>
        ${this.failure.say.map((sentence) => html`<blockquote>${sentence}</blockquote>`)}
        <ul>
          ${findings.map((each) => html`<li>${each.count} × ${nameOf(each.type)} (<code>${each.rule}</code>)</li>`)}
          ${findings.length === 0 ? rules.map((rule) => html`<li><code>${rule}</code></li>`) : ''}
        </ul>
        ${field(
          'reason',
          {label: say.reason, hint: say.hint, error: this.error},
          ({id, describedBy, invalid}) =>
            html`<textarea
              class="input"
              id=${id}
              name="reason"
              rows="3"
              maxlength=${LONGEST}
              required
              autofocus
              aria-describedby=${describedBy}
              aria-invalid=${invalid}
            ></textarea>`,
        )}
        <div class="acts end">
          <button type="button" class="button" @click=${this.close}>${say.leave}</button>
          <button class="button strong">${say.send}</button>
        </div>
      </form>
    </postern-dialog>`;
  }

  private readonly onSubmit = (event: Event): void => {
    event.preventDefault();
    const written = (event.target as HTMLFormElement).elements.namedItem('reason') as HTMLTextAreaElement;
    const reason = oneLine(written.value);
    this.error = reason === '' ? shared.field.required : '';
    if (reason === '') {
      written.focus();
    } else {
      this.dispatchEvent(new CustomEvent('justify', {detail: reason}));
    }
  };

  private readonly close = (): void => {
    this.dispatchEvent(new CustomEvent('close'));
  };
}
