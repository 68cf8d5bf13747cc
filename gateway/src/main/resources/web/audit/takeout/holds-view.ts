import {css, html, LitElement, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import '../../shared/failure-notice.ts';
import {badges} from '../../shared/look/badge.ts';
import {controls} from '../../shared/look/controls.ts';
import {holdIcon} from '../../shared/look/icons.ts';
import '../../shared/notice-box.ts';
import '../../shared/parts/dialog-box.ts';
import {Loading} from '../../shared/parts/loading.ts';
import {tell} from '../../shared/parts/news.ts';
import {emptyState, loadingState, stateLook} from '../../shared/parts/states.ts';
import {words as shared} from '../../shared/text/words.ts';
import type {Session} from '../../shared/wire/session.ts';
import {link, NEW} from '../address.ts';
import {deskFailure} from '../desk-failure.ts';
import {viewLook} from '../look/view.ts';
import {problem} from '../parts.ts';
import {readHolds, releaseStep, type Hold, type Holds} from '../wire/hold.ts';
import {words} from '../words.ts';
import {holdCard} from './hold-card.ts';

const say = words.takeout.holds;

/** What is kept beyond its time, and the steps towards its release. */
@customElement('postern-holds')
export class HoldsView extends LitElement {
  static override styles = [
    controls,
    badges,
    stateLook,
    viewLook,
    css`
      ul {
        display: grid;
        gap: var(--space-3);
        padding: 0;
        list-style: none;
      }

      .title {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-1) var(--space-3);
      }

      .card .facts {
        margin: var(--space-3) 0;
      }

      .end {
        justify-content: end;
        margin-top: var(--space-4);
      }
    `,
  ];

  @property({attribute: false}) session!: Session;
  @state() private asking: Hold | null = null;
  private readonly holds = new Loading<Holds>(this, deskFailure);
  private readonly step = new Loading<Hold>(this, deskFailure);

  override firstUpdated(): void {
    this.load();
  }

  override render() {
    return html`
      <div class="head">
        <div>
          <h1>${words.desk.names.holds}</h1>
          <p class="lead">${say.lead}</p>
        </div>
        <a class="button strong" href=${link('holds', NEW)}>${holdIcon} ${say.place}</a>
      </div>
      ${problem(this.holds.failure, this.load)} ${this.list()}
      ${this.asking === null ? nothing : this.dialog(this.asking)}
    `;
  }

  private list() {
    const holds = this.holds.value;
    if (holds === null) {
      return this.holds.failure === null ? loadingState(5) : nothing;
    }
    const lost =
      holds.missing.length === 0
        ? nothing
        : html`<postern-notice tone="stop" heading=${say.missing}>${say.missingText(holds.missing.join(', '))}</postern-notice>`;
    return holds.holds.length === 0 ? [lost, emptyState(say.none, say.noneText)] : [
          lost,
          html`<ul aria-label=${say.table}>
            ${holds.holds.map((hold) => html`<li class="card">${holdCard(hold, () => this.begin(hold))}</li>`)}
          </ul>`,
        ];
  }

  private dialog(hold: Hold) {
    const asks = hold.state === 'placed';
    return html`<postern-dialog heading=${asks ? say.askTitle : say.releaseTitle} @close=${this.end}>
      <p><strong>${hold.matter}</strong></p>
      <p>${asks ? say.askText : say.releaseText}</p>
      ${this.step.failure === null ? nothing : html`<postern-failure .failure=${this.step.failure}></postern-failure>`}
      <div class="acts end">
        <button type="button" class="button" @click=${this.end}>${shared.dialog.cancel}</button>
        <button
          type="button"
          class="button ${asks ? 'strong' : 'grave'}"
          ?disabled=${this.step.busy}
          @click=${() => this.take(hold)}
        >
          ${asks ? say.confirm.ask : say.confirm.release}
        </button>
      </div>
    </postern-dialog>`;
  }

  private begin(hold: Hold): void {
    this.step.clear();
    this.asking = hold;
  }

  private readonly end = (): void => {
    this.asking = null;
  };

  private async take(hold: Hold): Promise<void> {
    const asks = hold.state === 'placed';
    const {csrf} = this.session;
    if ((await this.step.run(() => releaseStep(hold.id, asks ? 'release-requests' : 'releases', csrf))) !== null) {
      this.asking = null;
      tell(asks ? say.asked : say.done);
      this.load();
    }
  }

  private readonly load = (): void => {
    void this.holds.run(readHolds);
  };
}
