import {html, LitElement} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {controls} from '../shared/look/controls.ts';
import {copyIcon} from '../shared/look/icons.ts';
import {words} from './text/words.ts';

const SHOWN_MILLIS = 2000;

/** Copies a text, and says whether that went well. */
@customElement('postern-copy')
export class CopyButton extends LitElement {
  static override styles = controls;

  @property({attribute: false}) text = '';
  @state() private told = '';

  override render() {
    return html`<button type="button" class="button quiet" @click=${this.copy}>
        ${copyIcon} ${this.told === '' ? words.turn.copy : this.told}</button
      ><span class="unseen" role="status">${this.told}</span>`;
  }

  private readonly copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(this.text);
      this.told = words.turn.copied;
    } catch {
      this.told = words.turn.notCopied;
    }
    setTimeout(() => (this.told = ''), SHOWN_MILLIS);
  };
}
