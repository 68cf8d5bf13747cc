import {html, LitElement, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import '../failure-notice.ts';
import {controls, inputs} from '../look/controls.ts';
import '../notice-box.ts';
import {words} from '../text/words.ts';
import type {Failure} from '../wire/failure.ts';
import './dialog-box.ts';
import {fieldLook, lineField} from './field.ts';

/**
 * Asks for a reason before something is done, and says what will happen. Fires `decide` with the reason, and `close`.
 * What is in the slot stands above the reason.
 */
@customElement('postern-reason')
export class ReasonDialog extends LitElement {
  static override styles = [controls, inputs, fieldLook];

  @property() heading = '';
  /** What the button does, in a verb. */
  @property() action = '';
  /** Whether the reason may be left out. */
  @property({type: Boolean}) optional = false;
  /** Whether what is done cannot be taken back. */
  @property({type: Boolean}) grave = false;
  @property({type: Boolean}) busy = false;
  @property({attribute: false}) failure: Failure | null = null;
  @state() private error = '';

  override render() {
    return html`<postern-dialog heading=${this.heading} @close=${this.close}>
      <form class="form" novalidate @submit=${this.onSubmit}>
        <slot></slot>
        ${lineField('reason', {
          label: words.reason.label,
          hint: words.reason.hint,
          error: this.error,
          optional: this.optional,
        })}
        ${this.failure === null ? nothing : html`<postern-failure .failure=${this.failure}></postern-failure>`}
        <div class="acts end">
          <button type="button" class="button" @click=${this.close}>${words.dialog.cancel}</button>
          <button class="button ${this.grave ? 'grave' : 'strong'}" ?disabled=${this.busy}>${this.action}</button>
        </div>
      </form>
    </postern-dialog>`;
  }

  private readonly onSubmit = (event: Event): void => {
    event.preventDefault();
    const field = (event.target as HTMLFormElement).elements.namedItem('reason') as HTMLInputElement;
    const reason = field.value.trim();
    this.error = reason === '' && !this.optional ? words.field.required : '';
    if (this.error === '') {
      this.dispatchEvent(new CustomEvent('decide', {detail: reason}));
    } else {
      field.focus();
    }
  };

  private readonly close = (): void => {
    this.dispatchEvent(new CustomEvent('close'));
  };
}
