import {html, type TemplateResult} from 'lit';
import {words} from './text/words.ts';

/** Says that a prompt is changed that was sent before, and what is lost by it. */
export function editNotice(later: number, giveUp: () => void): TemplateResult {
  return html`<p class="editing">
    <span>${words.composer.editing(later)}</span>
    <button type="button" class="button quiet" @click=${giveUp}>${words.composer.keepAsIs}</button>
  </p>`;
}

/** What stands below the field: its keys, and what happens to what is written. */
export function fieldHelp(): TemplateResult {
  return html`<p class="below" id="help">
    <span class="keys"
      ><kbd>Enter</kbd> ${words.composer.enter} <kbd>Shift</kbd>+<kbd>Enter</kbd> ${words.composer.newLine}
    </span>
    ${words.composer.checked}
  </p>`;
}
