import {css, html, LitElement, nothing} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import '../shared/failure-notice.ts';
import {controls} from '../shared/look/controls.ts';
import {shieldIcon} from '../shared/look/icons.ts';
import '../shared/notice-box.ts';
import type {Failure} from '../shared/wire/failure.ts';
import {verifyChain, type ChainResult} from './chain.ts';
import {deskFailure} from './desk-failure.ts';

/** Has the gateway recompute the chain of the trail, and says what came out. */
@customElement('postern-chain-check')
export class ChainCheck extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        justify-items: end;
        gap: var(--space-3);
        max-width: 34rem;
      }

      @media (max-width: 44rem) {
        :host {
          justify-items: start;
        }
      }
    `,
  ];

  @state() private busy = false;
  @state() private result: ChainResult | null = null;
  @state() private failure: Failure | null = null;

  override render() {
    return html`
      <button type="button" class="button" ?disabled=${this.busy} @click=${this.verify}>
        ${shieldIcon} ${this.busy ? 'Verifying' : 'Verify the chain'}
      </button>
      <div role="status">${this.told()}</div>
    `;
  }

  private told() {
    if (this.failure !== null) {
      return html`<postern-failure .failure=${this.failure} actions @retry=${this.verify}></postern-failure>`;
    }
    if (this.result === null) {
      return nothing;
    }
    const {intact, heading, words} = this.result;
    return html`<postern-notice tone=${intact ? 'fine' : 'stop'} heading=${heading}>${words}</postern-notice>`;
  }

  private readonly verify = async (): Promise<void> => {
    this.busy = true;
    this.failure = null;
    this.result = null;
    try {
      this.result = await verifyChain();
    } catch (thrown) {
      this.failure = deskFailure(thrown);
    } finally {
      this.busy = false;
    }
  };
}
