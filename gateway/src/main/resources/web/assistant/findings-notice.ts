import {css, html, LitElement, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Attachment} from './attach/attachment.ts';
import type {Mark} from './mark/mark.ts';
import {controls} from '../shared/look/controls.ts';
import {shieldIcon} from '../shared/look/icons.ts';
import '../shared/notice-box.ts';
import type {Finding} from '../shared/wire/finding.ts';
import {nameOf} from '../shared/wire/finding-names.ts';
import {words} from './text/words.ts';

/**
 * What policy did to a prompt and its files before a model read them, and by which rule. Fires `report` with a finding
 * that the person says is none.
 */
@customElement('postern-findings')
export class FindingsNotice extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }

      .again {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        font-size: 0.75rem;
        color: var(--ink-soft);
      }

      .again svg {
        width: 0.875rem;
        height: 0.875rem;
      }

      strong,
      code {
        font-weight: 600;
      }

      code {
        font-family: var(--font-code);
        font-size: 0.95em;
      }

      p + p {
        margin-top: var(--space-1);
      }

      .button {
        min-height: 1.5rem;
        padding: 0 var(--space-1);
        font-size: 0.75rem;
        text-decoration: underline;
        text-underline-offset: 0.15em;
      }
    `,
  ];

  /** What was found in this turn for the first time. */
  @property({attribute: false}) fresh: readonly Finding[] = [];
  /** Everything found, earlier messages included. */
  @property({attribute: false}) all: readonly Finding[] = [];
  /** Where in this turn. */
  @property({attribute: false}) marks: readonly Mark[] = [];
  @property({attribute: false}) files: readonly Attachment[] = [];
  /** Whether a finding can be reported as none. */
  @property({type: Boolean}) reportable = false;

  override render() {
    const found = this.fresh.filter((finding) => finding.action !== 'allow');
    const withheld = found.some(isWithheld);
    const again = this.all.some(isWithheld) && !withheld;
    return [
      found.length === 0
        ? nothing
        : html`<postern-notice tone=${withheld ? 'mask' : 'note'}>
            ${found.toSorted((one, other) => rank(one) - rank(other)).map((finding) => this.line(finding))}
          </postern-notice>`,
      again ? html`<p class="again">${shieldIcon}${words.mark.again}</p>` : nothing,
    ];
  }

  private line(finding: Finding) {
    const {before, after} = words.mark.line[isWithheld(finding) ? finding.action : 'noted'];
    const what = html`<strong>${finding.count} × ${nameOf(finding.type)}</strong>`;
    const inside = this.places(finding);
    return html`<p>
      ${what}${inside === '' ? nothing : ` ${inside}`} ${before} <code>${finding.rule}</code> ${after}
      ${
        this.reportable
          ? html`<button type="button" class="button quiet" @click=${() => this.report(finding)}>
              ${words.mark.report}
            </button>`
          : nothing
      }
    </p>`;
  }

  /** Where a finding stands, where that is not only the prompt. */
  private places({type, rule}: Finding): string {
    const places = this.marks.filter((mark) => mark.type === type && mark.rule === rule);
    const files = [...new Set(places.map((mark) => this.files[mark.file]?.name ?? ''))].filter((name) => name !== '');
    const prompt = places.some((mark) => mark.file === -1);
    return files.length === 0 ? '' : words.mark.places(files.join(', '), prompt);
  }

  private report(finding: Finding): void {
    this.dispatchEvent(new CustomEvent('report', {detail: finding}));
  }
}

function isWithheld(finding: Finding): finding is Finding & {readonly action: 'mask' | 'tokenise'} {
  return finding.action === 'mask' || finding.action === 'tokenise';
}

function rank(finding: Finding): number {
  return isWithheld(finding) ? 0 : 1;
}
