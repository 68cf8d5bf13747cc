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
import {failureBehind} from '../shared/wire/http.ts';
import {readSession, type Session} from '../shared/wire/session.ts';
import {addressOf, placeOf, VIEWS, type Place} from './address.ts';
import './catalogue-view.ts';
import './changes-view.ts';
import {deskOf, type Desk} from './desk.ts';
import './fit/fit-view.ts';
import './model-view.ts';
import type {ModelView} from './model-view.ts';
import {pageLook} from './page-look.ts';
import {words} from './words.ts';

/** The models desk: what can be asked, one model, and changes that wait for a second person. */
@customElement('postern-models')
export class ModelsPage extends LitElement {
  static override styles = [controls, fieldLook, pageLook];

  @state() private session: Session | null = null;
  @state() private place: Place = placeOf(location.hash);
  @state() private failure: Failure | null = null;
  /** Where somebody wants to go who has not saved; null while nobody does. */
  @state() private leaving: Place | null = null;
  @query('main') private readonly main!: HTMLElement;
  @query('postern-model') private readonly model!: ModelView | null;

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
      <postern-header current="/models" .session=${this.session} @skip=${() => this.main.focus()}></postern-header>
      ${desk === null || !desk.reads ? nothing : this.links(desk)}
      <main tabindex="-1">
        ${this.failure === null ? nothing : html`<postern-failure .failure=${this.failure} actions @retry=${this.begin}></postern-failure>`}
        ${desk === null ? nothing : this.work(desk)}
      </main>
      ${this.leaving === null ? nothing : this.question(this.leaving)}
      <postern-news></postern-news>
    `;
  }

  private links({operates}: Desk) {
    const {view: shown} = this.place;
    const current = shown === 'changes' || shown === 'fit' ? shown : 'catalogue';
    return html`<nav class="views" aria-label=${words.viewsOf}>
      ${VIEWS.filter((view) => operates || view !== 'fit').map(
        (view) => html`<a href="#${view}" aria-current=${view === current ? 'page' : nothing}>${words.views[view]}</a>`,
      )}
    </nav>`;
  }

  private work(desk: Desk): unknown {
    if (!desk.reads) {
      return html`<postern-notice heading=${words.notForYou}>${words.notForYouText}</postern-notice>`;
    }
    switch (this.place.view) {
      case 'catalogue':
        return html`<postern-catalogue .desk=${desk}></postern-catalogue>`;
      case 'changes':
        return html`<postern-changes .desk=${desk}></postern-changes>`;
      case 'fit':
        return desk.operates
          ? html`<postern-fit .desk=${desk}></postern-fit>`
          : html`<postern-notice heading=${words.notForYou}>${words.fit.notForYou}</postern-notice>`;
      case 'new':
        return keyed('new', html`<postern-model .desk=${desk} model=""></postern-model>`);
      case 'model':
        return keyed(this.place.id, html`<postern-model .desk=${desk} model=${this.place.id}></postern-model>`);
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
    } catch (thrown) {
      this.failure = failureBehind(thrown);
    }
  };

  private readonly onAddress = (): void => {
    const to = placeOf(location.hash);
    if (this.model?.unsaved === true && addressOf(to) !== addressOf(this.place)) {
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
