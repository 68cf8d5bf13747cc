import {html, LitElement, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {controls, inputs} from '../../shared/look/controls.ts';
import {choiceField, fieldLook} from '../../shared/parts/field.ts';
import {figure} from '../../shared/figure.ts';
import {Loading} from '../../shared/parts/loading.ts';
import {tell} from '../../shared/parts/news.ts';
import '../../shared/parts/reason-dialog.ts';
import type {Session} from '../../shared/wire/session.ts';
import {deskFailure} from '../desk-failure.ts';
import {viewLook} from '../look/view.ts';
import {decideReveal, type Reveal, type Seat, type Step} from '../wire/reveal.ts';
import {words} from '../words.ts';
import type {Offer} from './offers.ts';

const say = words.reveals;

const NAMES: Readonly<Record<Step, readonly [action: string, title: string]>> = {
  approvals: [say.approve, say.approveTitle],
  rejections: [say.reject, say.rejectTitle],
  reviews: [say.review, say.reviewTitle],
};

/** Decides about somebody else's reveal. Fires `decided` with the reveal as it is then. */
@customElement('postern-reveal-acts')
export class RevealActs extends LitElement {
  static override styles = [controls, inputs, fieldLook, viewLook];

  @property({attribute: false}) session!: Session;
  @property({attribute: false}) reveal!: Reveal;
  @property({attribute: false}) offer!: Offer;
  @state() private step: Step | null = null;
  @state() private seat: Seat | null = null;
  private readonly decision = new Loading<Reveal>(this, deskFailure);

  override render() {
    return html`<div class="acts">
        ${this.offer.steps.map(
          (step) =>
            html`<button
              type="button"
              class="button ${step === 'rejections' ? '' : 'strong'}"
              @click=${() => this.begin(step)}
            >
              ${NAMES[step][0]}
            </button>`,
        )}
      </div>
      ${this.step === null ? nothing : this.dialog(this.step)}`;
  }

  private dialog(step: Step) {
    const [action, title] = NAMES[step];
    const {seats} = this.offer;
    return html`<postern-reason
      heading=${title}
      action=${action}
      ?optional=${step === 'approvals'}
      ?grave=${step === 'rejections' || this.reveal.breakGlass}
      ?busy=${this.decision.busy}
      .failure=${this.decision.failure}
      @decide=${(event: CustomEvent<string>) => this.decide(step, event.detail)}
      @close=${this.end}
    >
      <p>${this.consequence(step)}</p>
      ${
        seats.length > 1
          ? choiceField('seat', {label: say.seat}, seats.map((each) => [each, say.seats[each]]), this.seat ?? '', (to) => {
              this.seat = to as Seat;
            })
          : nothing
      }
    </postern-reason>`;
  }

  private consequence(step: Step): string {
    const {requester, most, breakGlass} = this.reveal;
    switch (step) {
      case 'approvals':
        return `${say.approveText(requester, figure(most))}${breakGlass ? ` ${say.approveEmergency}` : ''}`;
      case 'rejections':
        return say.rejectText;
      case 'reviews':
        return say.reviewText;
    }
  }

  private begin(step: Step): void {
    this.decision.clear();
    this.seat = this.offer.seats[0] ?? null;
    this.step = step;
  }

  private readonly end = (): void => {
    this.step = null;
  };

  private async decide(step: Step, reason: string): Promise<void> {
    const {reveal, seat, session} = this;
    const decided = await this.decision.run(() => decideReveal(reveal.id, step, reason, seat, session.csrf));
    if (decided !== null) {
      this.step = null;
      tell(say.done[step]);
      this.dispatchEvent(new CustomEvent('decided', {detail: decided}));
    }
  }
}
