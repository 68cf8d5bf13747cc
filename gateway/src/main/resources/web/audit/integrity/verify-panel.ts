import {css, html, LitElement, nothing} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {figure} from '../../shared/figure.ts';
import {controls} from '../../shared/look/controls.ts';
import {shieldIcon} from '../../shared/look/icons.ts';
import {momentWords} from '../../shared/moment.ts';
import '../../shared/notice-box.ts';
import {Loading} from '../../shared/parts/loading.ts';
import {deskFailure} from '../desk-failure.ts';
import {viewLook} from '../look/view.ts';
import {fact, problem} from '../parts.ts';
import {verifyTrail, type Flaw, type Verification} from '../wire/integrity.ts';
import {said, words} from '../words.ts';
import {elapsed} from './elapsed.ts';

const say = words.integrity;

/** Has the gateway recompute the trail, says since when it does, and what came out. Fires `verified` then. */
@customElement('postern-verify')
export class VerifyPanel extends LitElement {
  static override styles = [
    controls,
    viewLook,
    css`
      :host {
        gap: var(--space-4);
      }

      .bar {
        height: 0.375rem;
        border-radius: 1rem;
        background: var(--sunken);
        overflow: hidden;
      }

      .bar div {
        width: 30%;
        height: 100%;
        border-radius: 1rem;
        background: var(--accent);
        animation: wander 1.8s ease-in-out infinite alternate;
      }

      @keyframes wander {
        to {
          transform: translateX(233%);
        }
      }

      @media (prefers-reduced-motion: reduce) {
        .bar div {
          width: 100%;
          animation: none;
        }
      }

      .facts {
        margin-top: var(--space-3);
      }
    `,
  ];

  private readonly check = new Loading<Verification>(this, deskFailure);
  @state() private seconds = 0;
  private timer = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  override render() {
    const {busy} = this.check;
    return html`
      <div class="acts">
        <button type="button" class="button strong" ?disabled=${busy} @click=${this.verify}>
          ${shieldIcon} ${busy ? say.verifying : say.verify}
        </button>
        ${busy ? html`<button type="button" class="button" @click=${() => this.check.clear()}>${say.stop}</button>` : nothing}
        <span class="soft">${say.verifyText}</span>
      </div>
      ${busy ? this.progress() : nothing} ${problem(this.check.failure, this.verify)}
      <div role="status">${busy || this.check.value === null ? nothing : result(this.check.value)}</div>
    `;
  }

  private progress() {
    return html`<div class="card">
      <p class="soft" id="progress">${say.elapsed(elapsed(this.seconds))}</p>
      <div class="bar" role="progressbar" aria-labelledby="progress"><div></div></div>
    </div>`;
  }

  private readonly verify = async (): Promise<void> => {
    const begun = performance.now();
    this.seconds = 0;
    clearInterval(this.timer);
    this.timer = setInterval(() => {
      this.seconds = Math.floor((performance.now() - begun) / 1000);
    }, 1000);
    const found = await this.check.run(verifyTrail);
    clearInterval(this.timer);
    if (found !== null) {
      this.dispatchEvent(new CustomEvent('verified'));
    }
  };
}

function result({intact, records, contents, dropped, sealed, unsealed, lastSeal, places, flaw}: Verification) {
  const {figures: name} = say;
  return html`<postern-notice
    tone=${intact ? 'fine' : 'stop'}
    heading=${intact ? say.whole : say.broken}
  >
    ${
      records === null
        ? html`<p>${say.unreadable}</p>`
        : html`<p>${intact ? say.wholeText(figure(records)) : broken(flaw, figure(records))}</p>
            <dl class="facts">
              ${fact(name.records, figure(records))} ${fact(name.contents, figure(contents))}
              ${fact(name.sealed, figure(sealed))} ${fact(name.unsealed, figure(unsealed))}
              ${fact(name.dropped, figure(dropped))} ${fact(name.lastSeal, momentWords(lastSeal))}
              ${places.map(([place, told]) => fact(place, told))}
            </dl>`
    }
  </postern-notice>`;
}

function broken(flaw: Flaw | null, records: string): string {
  const parts =
    flaw === null
      ? []
      : [said(say.flaws, flaw.kind), flaw.place === '' ? '' : say.brokenAt(flaw.place), flaw.message];
  return [...parts, say.upTo(records)].filter((each) => each !== '').join(' ');
}
