import {html, LitElement, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import '../../shared/notice-box.ts';
import type {Failure} from '../../shared/wire/failure.ts';
import {inPlainWords} from '../../shared/wire/plain-words.ts';
import {words} from '../text/words.ts';

/** Says that the last turn could not be kept, and what that means. */
@customElement('postern-keep-problem')
export class KeepProblem extends LitElement {
  @property({attribute: false}) failure: Failure | null = null;

  override render() {
    if (this.failure === null) {
      return nothing;
    }
    const why = inPlainWords(this.failure);
    return html`<postern-notice role="status" heading=${words.keep.notKept}>
      ${words.keep.onlyHere} ${why.title}. ${why.text}
    </postern-notice>`;
  }
}
