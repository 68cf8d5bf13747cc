import {html, LitElement} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {controls} from '../shared/look/controls.ts';
import '../shared/parts/dialog-box.ts';
import {fieldLook} from '../shared/parts/field.ts';
import {words} from './words.ts';

/** Servers that do not answer as they should, before a change is made all the same. Fires `decide` and `close`. */
@customElement('postern-warnings')
export class WarningDialog extends LitElement {
  static override styles = [controls, fieldLook];

  @property({attribute: false}) warnings: readonly string[] = [];
  @property({type: Boolean}) busy = false;

  override render() {
    const {heading, text, go} = words.warnings;
    return html`<postern-dialog heading=${heading} @close=${() => this.fire('close')}>
      <div class="form">
        <ul>
          ${this.warnings.map((each) => html`<li>${each}</li>`)}
        </ul>
        <p>${text}</p>
        <div class="acts end">
          <button type="button" class="button" @click=${() => this.fire('close')}>${words.model.cancel}</button>
          <button type="button" class="button grave" ?disabled=${this.busy} @click=${() => this.fire('decide')}>${go}</button>
        </div>
      </div>
    </postern-dialog>`;
  }

  private fire(what: 'close' | 'decide'): void {
    this.dispatchEvent(new CustomEvent(what));
  }
}
