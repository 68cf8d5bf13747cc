import {html, nothing, type TemplateResult} from 'lit';
import '../shared/failure-notice.ts';
import {UNKNOWN} from '../shared/figure.ts';
import {backIcon} from '../shared/look/icons.ts';
import '../shared/notice-box.ts';
import type {Failure} from '../shared/wire/failure.ts';
import {here, loginAgain} from '../shared/wire/login.ts';
import {isRecent, type Session} from '../shared/wire/session.ts';
import {words} from './words.ts';

/** A fact with its name; nothing where it is not known. */
export function fact(name: string, value: unknown): TemplateResult | typeof nothing {
  return value === '' || value === UNKNOWN || value === nothing || value === null
    ? nothing
    : html`<div>
        <dt>${name}</dt>
        <dd>${value}</dd>
      </div>`;
}

/** What went wrong, with a way to try again. */
export function problem(failure: Failure | null, retry: () => void): TemplateResult | typeof nothing {
  return failure === null
    ? nothing
    : html`<div role="alert">
        <postern-failure .failure=${failure} actions @retry=${retry}></postern-failure>
      </div>`;
}

/** The way back to what a view is part of. */
export function backLink(href: string, name: string): TemplateResult {
  return html`<a class="back" href=${href}>${backIcon} ${name}</a>`;
}

/** Asks for a login anew where the last one is not recent enough for what follows; nothing where it is. */
export function stepUp(session: Session, now = Date.now()): TemplateResult | typeof nothing {
  return isRecent(session, now)
    ? nothing
    : html`<postern-notice heading=${words.desk.stepUp}>
        <p>${words.desk.stepUpText}</p>
        <div slot="actions"><a class="button strong" href=${loginAgain(here())}>${words.desk.logIn}</a></div>
      </postern-notice>`;
}
