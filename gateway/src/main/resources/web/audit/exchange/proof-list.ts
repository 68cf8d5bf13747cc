import {css, html, LitElement, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import '../../shared/failure-notice.ts';
import {controls} from '../../shared/look/controls.ts';
import {exportIcon} from '../../shared/look/icons.ts';
import '../../shared/notice-box.ts';
import {Loading} from '../../shared/parts/loading.ts';
import {save} from '../../shared/parts/save.ts';
import {request} from '../../shared/wire/http.ts';
import {deskFailure} from '../desk-failure.ts';
import {viewLook} from '../look/view.ts';
import {proofPath, type TrailRecord} from '../wire/record.ts';
import {words} from '../words.ts';

const say = words.life;

/** The files that prove records to be in the trail, and what that means. */
@customElement('postern-proofs')
export class ProofList extends LitElement {
  static override styles = [
    controls,
    viewLook,
    css`
      :host {
        gap: var(--space-4);
      }

      ul {
        display: grid;
        gap: var(--space-2);
        padding: 0;
        list-style: none;
      }

      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-2);
        padding: var(--space-2) var(--space-3);
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--surface);
        font-size: var(--text-small);
      }

      p + p {
        margin-top: var(--space-2);
      }
    `,
  ];

  @property({attribute: false}) records: readonly TrailRecord[] = [];
  private readonly proof = new Loading<string>(this, deskFailure);
  @state() private shown = '';

  override render() {
    return html`
      <postern-notice tone="fine" heading=${say.proof.title}>${say.proof.says.map((each) => html`<p>${each}</p>`)}</postern-notice>
      <ul>
        ${this.records.map(
          (record) => html`<li>
            <span>${say.proof.of(record.kind)} <span class="soft">${place(record)}</span></span>
            <button type="button" class="button" ?disabled=${this.proof.busy} @click=${() => this.load(record)}>
              ${exportIcon} ${say.proof.download}
            </button>
          </li>`,
        )}
      </ul>
      <div role="status">${this.told()}</div>
      <p class="soft">${say.proof.how} <code>./postern verify trail.zip</code></p>
    `;
  }

  private told() {
    const {failure, value} = this.proof;
    if (failure?.code === 'trail_not_there') {
      return html`<postern-notice>${say.proof.notSealed}</postern-notice>`;
    }
    if (failure !== null) {
      return html`<postern-failure .failure=${failure}></postern-failure>`;
    }
    return value === null ? nothing : html`<pre aria-label=${this.shown} tabindex="0">${value}</pre>`;
  }

  private async load(record: TrailRecord): Promise<void> {
    const {lane, epoch, sequence} = record;
    this.shown = `record-${lane}-${epoch}-${sequence}.tlog-proof`;
    const text = await this.proof.run(async (signal) => (await request(proofPath(record), {signal})).text());
    if (text !== null) {
      save(new Blob([text], {type: 'text/plain'}), this.shown);
    }
  }
}

function place({lane, epoch, sequence}: TrailRecord): string {
  return say.place(lane, epoch, sequence);
}
