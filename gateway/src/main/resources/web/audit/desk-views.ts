import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Session} from '../shared/wire/session.ts';
import {NEW, type Address} from './address.ts';
import './exchange/exchange-view.ts';
import './exchange/exchanges-view.ts';
import './integrity/integrity-view.ts';
import './live/live-view.ts';
import './overview/overview-view.ts';
import './reveal/reveal-form.ts';
import './reveal/reveal-view.ts';
import './reveal/reveals-view.ts';
import './takeout/exports-view.ts';
import './takeout/hold-form.ts';
import './takeout/holds-view.ts';

/** Shows the view that an address leads to. */
@customElement('postern-desk-view')
export class DeskView extends LitElement {
  @property({attribute: false}) session!: Session;
  @property({attribute: false}) address!: Address;

  override render(): TemplateResult | typeof nothing {
    const {session, address} = this;
    const {id, query} = address;
    switch (address.view) {
      case 'overview':
        return html`<postern-overview .query=${query}></postern-overview>`;
      case 'exchanges':
        return id === ''
          ? html`<postern-exchanges-view .query=${query}></postern-exchanges-view>`
          : html`<postern-exchange-view .exchange=${id}></postern-exchange-view>`;
      case 'live':
        return html`<postern-live></postern-live>`;
      case 'reveals':
        return this.reveals(session, id, query);
      case 'holds':
        return id === NEW
          ? html`<postern-hold-form .session=${session} .query=${query}></postern-hold-form>`
          : html`<postern-holds .session=${session}></postern-holds>`;
      case 'exports':
        return html`<postern-exports .session=${session} .query=${query}></postern-exports>`;
      case 'integrity':
        return html`<postern-integrity></postern-integrity>`;
    }
  }

  private reveals(session: Session, id: string, query: URLSearchParams) {
    switch (id) {
      case '':
        return html`<postern-reveals .query=${query}></postern-reveals>`;
      case NEW:
        return html`<postern-reveal-form .session=${session} .query=${query}></postern-reveal-form>`;
      default:
        return html`<postern-reveal .session=${session} .reveal=${id}></postern-reveal>`;
    }
  }
}
