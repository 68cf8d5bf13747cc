import {html, LitElement} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {controls} from '../../shared/look/controls.ts';
import {viewLook} from '../look/view.ts';
import {words} from '../words.ts';
import './past-checks.ts';
import './seal-panel.ts';
import './verify-panel.ts';

const say = words.integrity;

/** Whether the trail is whole: a check now, the seal, and the checks so far. */
@customElement('postern-integrity')
export class IntegrityView extends LitElement {
  static override styles = [controls, viewLook];

  @state() private checks = 0;

  override render() {
    return html`
      <div class="head">
        <div>
          <h1>${words.desk.names.integrity}</h1>
          <p class="lead">${say.lead}</p>
        </div>
      </div>
      <postern-verify @verified=${() => (this.checks += 1)}></postern-verify>
      <section aria-labelledby="seal">
        <h2 id="seal">${say.seal}</h2>
        <postern-seal .round=${this.checks}></postern-seal>
      </section>
      <section aria-labelledby="past">
        <h2 id="past">${say.past}</h2>
        <postern-past-checks .round=${this.checks}></postern-past-checks>
      </section>
    `;
  }
}
