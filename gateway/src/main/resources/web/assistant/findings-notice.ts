import {css, html, LitElement, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {controls} from '../shared/look/controls';
import '../shared/notice-box';
import type {Finding} from '../shared/wire/finding';
import {nameOf} from '../shared/wire/finding-names';

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
        color: var(--ink-soft);
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
    const masked = this.fresh.filter((finding) => finding.action === 'mask');
    const noted = this.fresh.filter((finding) => finding.action !== 'mask' && finding.action !== 'allow');
    const again = this.all.some((finding) => finding.action === 'mask') && masked.length === 0;
    if (masked.length === 0 && noted.length === 0 && !again) {
      return nothing;
    }
    return html`<postern-notice tone=${masked.length > 0 ? 'mask' : 'note'}>
      ${masked.map((each) => html`<p>${what(each)} masked by rule <code>${each.rule}</code> before it reached the model.</p>`)}
      ${noted.map((each) => html`<p>${what(each)} noted by rule <code>${each.rule}</code> and sent as it is.</p>`)}
      ${again ? html`<p class="again">What was masked earlier in this conversation was masked again.</p>` : nothing}
    </postern-notice>`;
  }
}

function what(finding: Finding) {
  return html`<strong title=${nameOf(finding.type)}>${finding.count} ${finding.type}</strong>`;
}
