import {html, LitElement, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {Turn} from '../chat/conversation.ts';
import '../../shared/failure-notice.ts';
import {controls, inputs} from '../../shared/look/controls.ts';
import '../../shared/parts/dialog-box.ts';
import {field, fieldLook} from '../../shared/parts/field.ts';
import {tell} from '../../shared/parts/news.ts';
import {words as shared} from '../../shared/text/words.ts';
import type {Failure} from '../../shared/wire/failure.ts';
import type {Finding} from '../../shared/wire/finding.ts';
import {nameOf} from '../../shared/wire/finding-names.ts';
import {failureBehind, request} from '../../shared/wire/http.ts';
import {words} from '../text/words.ts';
import {foundText} from './found-text.ts';
import {talkLook} from './talk-look.ts';

const LONGEST = 500;

/** Tells the people who write the policy that a finding is none. Fires `close`. */
@customElement('postern-report')
export class ReportDialog extends LitElement {
  static override styles = [controls, inputs, fieldLook, talkLook];

  @property({attribute: false}) turn!: Turn;
  @property({attribute: false}) finding!: Finding;
  @property({attribute: false}) csrf = '';
  @state() private busy = false;
  @state() private failure: Failure | null = null;

  override render() {
    const say = words.report;
    return html`<postern-dialog heading=${say.heading(nameOf(this.finding.type))} @close=${this.close}>
      <form class="form" novalidate @submit=${this.onSubmit}>
        <p>${say.text} <code>${this.finding.rule}</code></p>
        ${field(
          'comment',
          {label: say.comment, hint: say.hint, optional: true},
          ({id, describedBy}) =>
            html`<textarea
              class="input"
              id=${id}
              name="comment"
              rows="3"
              maxlength=${LONGEST}
              autofocus
              aria-describedby=${describedBy}
            ></textarea>`,
        )}
        ${this.handOver()}
        ${this.failure === null ? nothing : html`<postern-failure .failure=${this.failure}></postern-failure>`}
        <div class="acts end">
          <button type="button" class="button" @click=${this.close}>${shared.dialog.cancel}</button>
          <button class="button strong" ?disabled=${this.busy}>${say.send}</button>
        </div>
      </form>
    </postern-dialog>`;
  }

  /** Only the person can give away what was found. */
  private handOver() {
    const found = foundText(this.turn, this.finding);
    return found === ''
      ? nothing
      : html`<label class="check"
          ><input type="checkbox" name="fragment" /><span
            >${words.report.fragment} <span class="fragment">${found}</span></span
          ></label
        >`;
  }

  private readonly onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const {elements} = event.target as HTMLFormElement;
    const comment = (elements.namedItem('comment') as HTMLTextAreaElement).value.trim();
    const given = (elements.namedItem('fragment') as HTMLInputElement | null)?.checked === true;
    this.busy = true;
    this.failure = null;
    try {
      await request('/api/reports', {
        method: 'POST',
        headers: {'content-type': 'application/json', accept: 'application/json', 'x-postern-csrf': this.csrf},
        body: JSON.stringify({
          requestId: this.turn.failure?.requestId || this.turn.requestId,
          rule: this.finding.rule,
          type: this.finding.type,
          direction: 'prompt',
          ...(comment === '' ? {} : {comment}),
          ...(given ? {fragment: foundText(this.turn, this.finding)} : {}),
        }),
      });
      tell(words.report.thanks);
      this.close();
    } catch (thrown) {
      this.fail(failureBehind(thrown));
    } finally {
      this.busy = false;
    }
  };

  /** Once is enough for each finding. */
  private fail(failure: Failure): void {
    if (failure.code === 'step_refused') {
      tell(words.report.already);
      this.close();
    } else {
      this.failure = failure;
    }
  }

  private readonly close = (): void => {
    this.dispatchEvent(new CustomEvent('close'));
  };
}
