import {html, nothing} from 'lit';
import '../shared/failure-notice.ts';
import '../shared/notice-box.ts';
import type {Failure} from '../shared/wire/failure.ts';
import {words} from './text/words.ts';

/** Why there is no assistant here, or none that answers; nothing where all is well. */
export function pageProblem(failure: Failure | null, shutOut: boolean, withoutModel: boolean, again: () => void) {
  const say = words.page;
  if (failure !== null) {
    return html`<postern-failure .failure=${failure} actions @retry=${again}></postern-failure>`;
  }
  if (shutOut) {
    return html`<postern-notice heading=${say.shutOut}>${say.shutOutText}</postern-notice>`;
  }
  return withoutModel ? html`<postern-notice heading=${say.noModel}>${say.noModelText}</postern-notice>` : nothing;
}
