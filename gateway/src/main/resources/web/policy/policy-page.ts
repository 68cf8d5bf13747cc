import {html, LitElement, nothing} from 'lit';
import {customElement, query, state} from 'lit/decorators.js';
import {keyed} from 'lit/directives/keyed.js';
import '../shared/failure-notice.ts';
import {controls} from '../shared/look/controls.ts';
import '../shared/notice-box.ts';
import '../shared/page-header.ts';
import '../shared/parts/dialog-box.ts';
import {fieldLook} from '../shared/parts/field.ts';
import '../shared/parts/news.ts';
import type {Failure} from '../shared/wire/failure.ts';
import {failureBehind, read} from '../shared/wire/http.ts';
import {readSession, type Session} from '../shared/wire/session.ts';
import {addressOf, placeOf, viewsFor, type Place} from './address.ts';
import './bench-view.ts';
import {deskOf, type Desk} from './desk.ts';
import './detectors/detectors-view.ts';
import './data/one-data.ts';
import './data/own-data.ts';
import './figures/figures-view.ts';
import './life/draft-view.ts';
import type {DraftView} from './life/draft-view.ts';
import './life/drafts-view.ts';
import './life/force-view.ts';
import './life/version-view.ts';
import './life/versions-view.ts';
import {pageLook} from './look.ts';
import './reports/reports-view.ts';
import {words} from './words.ts';

/** The policy desk: what is in force, drafts on their way there, versions, and trying texts. */
@customElement('postern-policy')
export class PolicyPage extends LitElement {
  static override styles = [controls, fieldLook, pageLook];

  @state() private session: Session | null = null;
  @state() private place: Place = placeOf(location.hash);
  @state() private failure: Failure | null = null;
  @state() private schemas: {readonly source: unknown; readonly tests: unknown} | null = null;
  /** Where somebody wants to go who has not saved; null while nobody does. */
  @state() private leaving: Place | null = null;
  @query('main') private readonly main!: HTMLElement;
  @query('postern-draft') private readonly draft!: DraftView | null;

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
    const desk = this.session === null ? null : deskOf(this.session);
    return html`
      <postern-header current="/policy" .session=${this.session} @skip=${() => this.main.focus()}></postern-header>
      ${desk === null || !desk.reads ? nothing : this.links(desk)}
      <main tabindex="-1">
        ${this.failure === null ? nothing : html`<postern-failure .failure=${this.failure} actions @retry=${this.begin}></postern-failure>`}
        ${desk === null ? nothing : this.work(desk)}
      </main>
      ${this.leaving === null ? nothing : this.question(this.leaving)}
      <postern-news></postern-news>
    `;
  }

  private links(desk: Desk) {
    return html`<nav class="views" aria-label=${words.viewsOf}>
      ${viewsFor(desk).map(
        (view) => html`<a href="#${view}" aria-current=${view === this.place.view ? 'page' : nothing}>${words.views[view]}</a>`,
      )}
    </nav>`;
  }

  private work(desk: Desk): unknown {
    if (!desk.reads) {
      return html`<postern-notice heading=${words.notForYou}>${words.notForYouText}</postern-notice>`;
    }
    const {view, id} = this.place;
    switch (view) {
      case 'drafts':
        return id === ''
          ? html`<postern-drafts .desk=${desk}></postern-drafts>`
          : keyed(id, html`<postern-draft .desk=${desk} draft=${id} .schemas=${this.schemas}></postern-draft>`);
      case 'versions':
        return id === ''
          ? html`<postern-versions .desk=${desk}></postern-versions>`
          : keyed(id, html`<postern-version .desk=${desk} number=${id}></postern-version>`);
      case 'bench':
        return html`<postern-bench-view .desk=${desk}></postern-bench-view>`;
      case 'figures':
        return html`<postern-rule-figures .desk=${desk}></postern-rule-figures>`;
      case 'reports':
        return html`<postern-reports .desk=${desk}></postern-reports>`;
      case 'data':
        return id === ''
          ? html`<postern-own-data .desk=${desk}></postern-own-data>`
          : keyed(id, html`<postern-one-data .desk=${desk} data=${id}></postern-one-data>`);
      case 'detectors':
        return html`<postern-detectors .desk=${desk}></postern-detectors>`;
      case 'force':
        return html`<postern-force .desk=${desk}></postern-force>`;
    }
  }

  private question(to: Place) {
    return html`<postern-dialog heading=${words.leave.heading} @close=${() => (this.leaving = null)}>
      <div class="form">
        <p>${words.leave.text}</p>
        <div class="acts end">
          <button type="button" class="button" @click=${() => (this.leaving = null)}>${words.leave.stay}</button>
          <button type="button" class="button grave" @click=${() => this.leave(to)}>${words.leave.go}</button>
        </div>
      </div>
    </postern-dialog>`;
  }

  private readonly begin = async (): Promise<void> => {
    this.failure = null;
    try {
      this.session ??= await readSession();
      if (deskOf(this.session).tries) {
        const [source, tests] = await Promise.all([read('/api/policy/schema'), read('/api/policy/schema/tests')]);
        this.schemas = {source, tests};
      }
    } catch (thrown) {
      this.failure = failureBehind(thrown);
    }
  };

  private readonly onAddress = (): void => {
    const to = placeOf(location.hash);
    if (this.draft?.work.unsaved === true && addressOf(to) !== addressOf(this.place)) {
      history.replaceState(null, '', addressOf(this.place));
      this.leaving = to;
    } else {
      this.place = to;
    }
  };

  private leave(to: Place): void {
    this.leaving = null;
    this.place = to;
    history.replaceState(null, '', addressOf(to));
  }
}
