import {css, html, LitElement, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {controls} from '../../shared/look/controls.ts';
import '../../shared/notice-box.ts';
import {words} from '../text/words.ts';
import type {Refused} from './attachment-controller.ts';
import {roomForFiles, type Limits} from './limits.ts';
import {inWords} from './size.ts';

/** Files that cannot be sent, each with the reason and what helps. */
@customElement('postern-file-problems')
export class FileProblems extends LitElement {
  static override styles = [
    controls,
    css`
      .each + .each {
        margin-top: var(--space-2);
      }
    `,
  ];

  @property({attribute: false}) refused: readonly Refused[] = [];
  @property({attribute: false}) limits: Limits | null = null;

  override render() {
    return html`<div role="alert">${this.refused.map((each) => this.problem(each))}</div>`;
  }

  private problem({name, problem}: Refused) {
    const {limits} = this;
    if (limits === null) {
      return nothing;
    }
    const room = roomForFiles(limits);
    const most = problem === 'size' ? Math.min(limits.fileBytes, room) : room;
    return html`<postern-notice class="each" tone="stop" heading=${words.files.notTaken(name)}>
      ${words.files.problem(problem, {size: inWords(most), number: limits.files})}
    </postern-notice>`;
  }
}
