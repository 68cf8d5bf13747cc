import {html, LitElement, nothing} from 'lit';
import {customElement, query, state} from 'lit/decorators.js';
import {controls} from '../shared/look/controls.ts';
import '../shared/notice-box.ts';
import '../shared/page-header.ts';
import {Loading} from '../shared/parts/loading.ts';
import '../shared/parts/news.ts';
import {loadingState, stateLook} from '../shared/parts/states.ts';
import {readSession, type Session} from '../shared/wire/session.ts';
import {addressIn, link, viewsFor, type Address} from './address.ts';
import {deskFailure} from './desk-failure.ts';
import './desk-views.ts';
import {pageLook} from './look/page.ts';
import {problem} from './parts.ts';
import {viewIcons} from './view-icons.ts';
import {words} from './words.ts';

/** The audit desk: its views, and which of them somebody may open. The view is part of the address. */
@customElement('postern-audit')
export class AuditPage extends LitElement {
  static override styles = [controls, stateLook, pageLook];

  private readonly session = new Loading<Session>(this, deskFailure);
  @state() private address: Address | null = null;
  @query('main') private readonly main!: HTMLElement;

  override connectedCallback(): void {
    super.connectedCallback();
    globalThis.addEventListener('hashchange', this.onAddress);
    void this.begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    globalThis.removeEventListener('hashchange', this.onAddress);
  }

  override render() {
    const session = this.session.value;
    return html`
      <postern-header current="/audit" .session=${session} @skip=${() => this.main.focus()}></postern-header>
      <div class="desk">
        ${session === null ? html`<nav></nav>` : this.navigation(session)}
        <main tabindex="-1">${this.work(session)}</main>
      </div>
      <postern-news></postern-news>
    `;
  }

  override updated(): void {
    // Where the navigation scrolls sideways, the view that is open stays in sight.
    this.renderRoot.querySelector('nav [aria-current]')?.scrollIntoView({block: 'nearest', inline: 'nearest'});
  }

  private navigation(session: Session) {
    const views = viewsFor(session.roles);
    return views.length === 0
      ? html`<nav></nav>`
      : html`<nav aria-label=${words.desk.views}>
          <ul>
            ${views.map(
              (view) => html`<li>
                <a href=${link(view)} aria-current=${view === this.address?.view ? 'page' : nothing}
                  >${viewIcons[view]} ${words.desk.names[view]}</a
                >
              </li>`,
            )}
          </ul>
          <p>${words.desk.recorded}</p>
        </nav>`;
  }

  private work(session: Session | null) {
    if (this.session.failure !== null) {
      return problem(this.session.failure, this.begin);
    }
    if (session === null) {
      return loadingState();
    }
    const views = viewsFor(session.roles);
    if (views.length === 0) {
      return html`<postern-notice heading=${words.desk.notYours}>${words.desk.notYoursText}</postern-notice>`;
    }
    const {address} = this;
    if (address !== null && !views.includes(address.view)) {
      return html`<postern-notice heading=${words.desk.notThisView}>${words.desk.notThisViewText}</postern-notice>`;
    }
    return address === null
      ? nothing
      : html`<postern-desk-view .session=${session} .address=${address}></postern-desk-view>`;
  }

  /** Another view is another page: it is read from its top, by eyes and by screen readers. */
  private async arrive(): Promise<void> {
    await this.updateComplete;
    globalThis.scrollTo(0, 0);
    this.main.focus({preventScroll: true});
  }

  private readonly begin = async (): Promise<void> => {
    const session = await this.session.run(readSession);
    if (session !== null) {
      this.onAddress();
    }
  };

  private readonly onAddress = (): void => {
    const views = viewsFor(this.session.value?.roles ?? []);
    const found = addressIn(location.hash);
    const view = views[0];
    if (found !== null || view === undefined) {
      const before = this.address;
      this.address = found;
      if (before !== null && (found?.view !== before.view || found.id !== before.id)) {
        void this.arrive();
      }
      document.title = `${found === null ? '' : `${words.desk.names[found.view]} · `}${words.desk.title} · Postern`;
    } else {
      // An address of before the desk had views asked for exchanges.
      history.replaceState(null, '', location.search === '' ? link(view) : `/audit${link('exchanges')}${location.search}`);
      this.onAddress();
    }
  };
}
