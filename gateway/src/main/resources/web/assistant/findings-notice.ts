import {css, html, LitElement, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {controls} from '../shared/look/controls.ts';
import {shieldIcon} from '../shared/look/icons.ts';
import '../shared/notice-box.ts';
import type {Finding} from '../shared/wire/finding.ts';
import {nameOf} from '../shared/wire/finding-names.ts';

const AGAIN = 'What was masked earlier was masked again.';
/** What keeps a value from the model, and what it is called. */
const WITHHELD: Readonly<Record<string, string>> = {
  mask: 'masked',
  tokenise: 'replaced by a token',
};

/** What policy did to a prompt before a model read it, and by which rule. */
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
    `,
  ];

  /** What was found in this turn for the first time. */
  @property({attribute: false}) fresh: readonly Finding[] = [];
  /** Everything found, earlier messages included. */
  @property({attribute: false}) all: readonly Finding[] = [];

  override render() {
    const masked = this.fresh.filter((finding) => finding.action in WITHHELD);
    const noted = this.fresh.filter((finding) => !(finding.action in WITHHELD) && finding.action !== 'allow');
    const again = this.all.some((finding) => finding.action in WITHHELD) && masked.length === 0;
    return [this.box(masked, noted), again ? html`<p class="again">${shieldIcon}${AGAIN}</p>` : nothing];
  }

  private box(masked: readonly Finding[], noted: readonly Finding[]) {
    if (masked.length === 0 && noted.length === 0) {
      return nothing;
    }
    return html`<postern-notice tone=${masked.length > 0 ? 'mask' : 'note'}>
      ${masked.map((each) => line(each, WITHHELD[each.action] ?? 'masked', 'before it reached the model'))}
      ${noted.map((each) => line(each, 'noted', 'and sent as it is'))}
    </postern-notice>`;
  }
}

function line(finding: Finding, done: string, outcome: string) {
  const what = html`<strong title=${nameOf(finding.type)}>${finding.count} ${finding.type}</strong>`;
  return html`<p>${what} ${done} by rule <code>${finding.rule}</code> ${outcome}.</p>`;
}
