import {html, nothing} from 'lit';
import '../shared/notice-box.ts';
import {here, loginAgain} from '../shared/wire/login.ts';
import {isRecent, type Session} from '../shared/wire/session.ts';
import {words} from './words.ts';

/** Whether keys can be made and changed now. */
export function mayChange(session: Session, now = Date.now()): boolean {
  return isRecent(session, now);
}

/** Leads to a login anew where the last one is not recent enough to make keys; nothing where it is. */
export function stepUp(session: Session) {
  return mayChange(session)
    ? nothing
    : html`<postern-notice heading=${words.stepUp}>
        <p>${words.stepUpText}</p>
        <div slot="actions"><a class="button" href=${loginAgain(here())}>${words.logIn}</a></div>
      </postern-notice>`;
}
