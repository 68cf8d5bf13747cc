import {html, LitElement, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {controls} from '../shared/look/controls.ts';
import {inPlainWords} from '../shared/wire/plain-words.ts';
import {isOpen, type Turn} from './chat/conversation.ts';
import {untold} from './chat/read-aloud.ts';
import {blocks} from './markdown/blocks.ts';
import {plainText} from './markdown/plain.ts';
import {words as texts} from './text/words.ts';

/** Tells a screen reader how the last turn goes: paragraph by paragraph, politely, and how it ended. */
@customElement('postern-voice')
export class AnswerVoice extends LitElement {
  static override styles = controls;

  @property({attribute: false}) turn: Turn | null = null;
  @state() private said = '';
  private told = 0;

  override render() {
    return html`<div class="unseen" role="status" aria-live="polite" aria-atomic="true">${this.said}</div>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('turn')) {
      return;
    }
    const before = changed.get('turn');
    const {turn} = this;
    if (turn === null || turn.id !== before?.id) {
      this.told = 0;
      this.said = turn === null ? '' : texts.voice.sent;
      return;
    }
    const part = untold(turn.answer, this.told, !isOpen(turn));
    this.told += part.length;
    const words = plainText(blocks(part, () => true));
    const ending = isOpen(turn) ? '' : ended(turn);
    if (words !== '' || ending !== '') {
      this.said = [words, ending].filter((each) => each !== '').join('\n');
    }
  }
}

function ended(turn: Turn): string {
  if (turn.failure !== null) {
    const words = inPlainWords(turn.failure);
    return `${words.title}. ${words.text}`;
  }
  const ending = turn.progress === 'stopped' ? texts.voice.stopped : texts.voice.end;
  return turn.unsure === null ? ending : `${ending}. ${texts.unsure.may}`;
}
