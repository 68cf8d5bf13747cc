import {html, LitElement, nothing} from 'lit';
import {customElement, query, state} from 'lit/decorators.js';
import '../shared/failure-notice.ts';
import {controls} from '../shared/look/controls.ts';
import '../shared/notice-box.ts';
import '../shared/page-header.ts';
import '../shared/parts/news.ts';
import type {Failure} from '../shared/wire/failure.ts';
import {failureBehind} from '../shared/wire/http.ts';
import {readSession, type Session} from '../shared/wire/session.ts';
import './all-view.ts';
import './own-view.ts';
import {pageLook} from './page-look.ts';
import {words} from './words.ts';

type View = 'own' | 'all';

/** The page of API keys: one's own, and for those who run the gateway everybody's. */
@customElement('postern-keys')
export class KeysPage extends LitElement {
  static override styles = [controls, pageLook];

  @state() private session: Session | null = null;
  @state() private view: View = viewOf(location.hash);
  @state() private failure: Failure | null = null;
  @query('main') private readonly main!: HTMLElement;

  override connectedCallback(): void {
    super.connectedCallback();
    document.title = words.title;
    globalThis.addEventListener('hashchange', this.onAddress);
    void this.begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    globalThis.removeEventListener('hashchange', this.onAddress);
  }

  override render() {
    const {session} = this;
    return html`
      <postern-header current="/keys" .session=${session} @skip=${() => this.main.focus()}></postern-header>
      ${session === null || !operates(session) ? nothing : this.links(session)}
      <main tabindex="-1">
        ${this.failure === null ? nothing : html`<postern-failure .failure=${this.failure} actions @retry=${this.begin}></postern-failure>`}
        ${session === null ? nothing : this.work(session)}
      </main>
      <postern-news></postern-news>
    `;
  }

  private links(session: Session) {
    const views: readonly View[] = owns(session) ? ['own', 'all'] : ['all'];
    return html`<nav class="views" aria-label=${words.viewsOf}>
      ${views.map(
        (view) => html`<a href="#${view}" aria-current=${view === this.view ? 'page' : nothing}>${words.views[view]}</a>`,
      )}
    </nav>`;
  }

  private work(session: Session) {
    if (operates(session) && (this.view === 'all' || !owns(session))) {
      return html`<postern-all-keys .session=${session}></postern-all-keys>`;
    }
    return owns(session)
      ? html`<postern-own-keys .session=${session}></postern-own-keys>`
      : html`<postern-notice heading=${words.notForYou}>${words.notForYouText}</postern-notice>`;
  }

  private readonly begin = async (): Promise<void> => {
    this.failure = null;
    try {
      this.session = await readSession();
    } catch (thrown) {
      this.failure = failureBehind(thrown);
    }
  };

  private readonly onAddress = (): void => {
    this.view = viewOf(location.hash);
  };
}

function viewOf(hash: string): View {
  return hash === '#all' ? 'all' : 'own';
}

function owns({roles}: Session): boolean {
  return roles.includes('employee');
}

function operates({roles}: Session): boolean {
  return roles.includes('operator');
}
