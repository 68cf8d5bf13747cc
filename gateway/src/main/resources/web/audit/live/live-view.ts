import {css, html, LitElement, nothing} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {figure} from '../../shared/figure.ts';
import {controls} from '../../shared/look/controls.ts';
import {pauseIcon, playIcon} from '../../shared/look/icons.ts';
import '../../shared/notice-box.ts';
import {emptyState, stateLook} from '../../shared/parts/states.ts';
import {fields, parsed} from '../../shared/wire/json.ts';
import '../exchange/exchange-table.ts';
import {viewLook} from '../look/view.ts';
import {exchangeIn} from '../wire/exchange.ts';
import {words} from '../words.ts';
import {follow, hold, NOTHING, take, type Feed} from './feed.ts';

const say = words.figures.live;

/** The way to the gateway: being made for the first time, there, or being made anew. */
type Way = 'beginning' | 'open' | 'lost';

/** A screen reader hears how many there are this often, and no single one. */
const SPOKEN_EVERY_MILLIS = 10_000;

/** Exchanges as they are recorded. */
@customElement('postern-live')
export class LiveView extends LitElement {
  static override styles = [
    controls,
    stateLook,
    viewLook,
    css`
      .state {
        display: inline-flex;
        align-items: center;
        gap: var(--space-2);
        font-size: var(--text-small);
        color: var(--ink-soft);
      }

      .dot {
        width: 0.625rem;
        height: 0.625rem;
        border-radius: 50%;
        background: var(--accent);
      }

      .dot.held {
        background: var(--mask-line);
      }

      .dot.lost {
        background: var(--stop);
      }
    `,
  ];

  @state() private feed: Feed = NOTHING;
  @state() private way: Way = 'beginning';
  @state() private skipped = false;
  @state() private spoken = '';
  private source: EventSource | null = null;
  private timer = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    const source = new EventSource('/api/audit/live');
    source.addEventListener('exchange', this.onExchange as EventListener);
    source.addEventListener('skipped', () => (this.skipped = true));
    source.addEventListener('open', () => (this.way = 'open'));
    source.addEventListener('error', () => (this.way = 'lost'));
    this.source = source;
    this.timer = setInterval(() => (this.spoken = this.words()), SPOKEN_EVERY_MILLIS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.source?.close();
    clearInterval(this.timer);
  }

  override render() {
    const {held, shown} = this.feed;
    const [icon, name] = held ? [playIcon, say.follow] : [pauseIcon, say.pause];
    return html`
      <div class="head">
        <div>
          <h1>${words.desk.names.live}</h1>
          <p class="lead">${say.lead}</p>
        </div>
        <div class="acts">
          <span class="state" aria-hidden="true"
            ><span class="dot ${this.way === 'lost' ? 'lost' : held || this.way === 'beginning' ? 'held' : ''}"></span>${this.words()}</span
          >
          <button type="button" class="button ${held ? 'strong' : ''}" @click=${this.toggle}>${icon} ${name}</button>
          <button type="button" class="button" ?disabled=${shown.length === 0} @click=${() => (this.feed = {...NOTHING, held})}>
            ${say.clear}
          </button>
        </div>
      </div>
      <p class="unseen" role="status">${this.spoken}</p>
      ${this.skipped ? html`<postern-notice>${say.skipped}</postern-notice>` : nothing}
      ${
        shown.length === 0
          ? emptyState(this.way === 'open' ? say.waiting : this.words(), say.waitingText)
          : html`<postern-exchanges caption=${say.table} .exchanges=${shown}></postern-exchanges>`
      }
    `;
  }

  private words(): string {
    const {held, shown, waiting} = this.feed;
    switch (this.way) {
      case 'beginning':
        return say.connecting;
      case 'lost':
        return say.lost;
      case 'open':
        return held ? say.paused(figure(waiting.length)) : say.following(figure(shown.length));
    }
  }

  private readonly onExchange = (event: MessageEvent<string>): void => {
    const exchange = exchangeIn(fields(parsed(event.data)));
    if (exchange.id !== '') {
      this.feed = take(this.feed, exchange);
    }
  };

  private readonly toggle = (): void => {
    this.feed = this.feed.held ? follow(this.feed) : hold(this.feed);
    this.spoken = this.words();
  };
}
