import type {FailureText, FailureTexts} from '../text/en/failures.ts';
import {words} from '../text/words.ts';
import type {Failure} from './failure.ts';

/** What a reader can do about a failure; `step-up` is a login anew for what needs a recent one. */
export type Remedy = 'justify' | 'consent' | 'edit' | 'retry' | 'login' | 'step-up' | 'none';

export interface PlainWords extends FailureText {
  readonly remedy: Remedy;
}

/** What helps, by the code. Its words stand in `text/en/failures.ts` and its translations. */
const REMEDIES: Readonly<Record<keyof FailureTexts['whole'], Remedy>> = {
  session_ended: 'login',
  unauthenticated: 'login',
  invalid_token: 'login',
  unreachable: 'retry',
  unreadable: 'retry',
  answer_cut: 'retry',
  forbidden: 'none',
  model_not_found: 'retry',
  context_length_exceeded: 'edit',
  login_too_old: 'step-up',
  key_expired: 'none',
  ticket_refused: 'retry',
  zone_denied: 'edit',
  reveal_refused: 'none',
  on_hold: 'none',
  step_refused: 'none',
  trail_altered: 'none',
  policy_rejected: 'none',
  model_rejected: 'none',
  model_unreadable: 'none',
  head_too_short: 'none',
  data_rejected: 'none',
  confirmation_needed: 'none',
  desk_unavailable: 'retry',
  query_too_broad: 'edit',
  request_too_large: 'edit',
  text_too_complex: 'edit',
  rate_limited: 'retry',
  quota_exceeded: 'none',
  audit_unavailable: 'retry',
  trail_unavailable: 'retry',
  trail_busy: 'retry',
  trail_not_there: 'none',
  policy_unavailable: 'retry',
  catalogue_unavailable: 'retry',
  identity_unavailable: 'retry',
  overloaded: 'retry',
  upstream_failed: 'retry',
  upstream_timeout: 'retry',
};

/** A failure in words for people who have never seen an error code. */
export function inPlainWords(failure: Failure): PlainWords {
  const {failure: say, failures} = words;
  if (failure.code === 'policy_blocked') {
    const title = failure.midAnswer ? say.blockedAnswer : say.blockedPrompt;
    return {title, text: failure.message, remedy: failure.midAnswer ? 'retry' : 'edit'};
  }
  if (failure.code === 'policy_coach') {
    return {title: say.asksWhy, text: failure.message, remedy: 'justify'};
  }
  if (failure.code === 'consent_required') {
    return {title: say.wouldLeave, text: say.wouldLeaveText, remedy: 'consent'};
  }
  if (failure.code === 'step_refused' && failure.message !== '') {
    return {...failures.whole.step_refused, text: failure.message, remedy: 'none'};
  }
  if (failure.code === 'model_unreadable' && failure.message !== '') {
    return {...failures.whole.model_unreadable, text: failure.message, remedy: 'none'};
  }
  if (failure.code === 'quota_exceeded' && failure.message !== '') {
    return {...failures.whole.quota_exceeded, text: `${failures.whole.quota_exceeded.text} ${failure.message}`, remedy: 'none'};
  }
  if (failure.midAnswer && isCode(failure.code, failures.midAnswer)) {
    return {...failures.midAnswer[failure.code], remedy: 'retry'};
  }
  if (isCode(failure.code, failures.whole)) {
    return {...failures.whole[failure.code], remedy: REMEDIES[failure.code]};
  }
  return {
    title: failure.midAnswer ? say.brokeOff : say.unknown,
    text: failure.message === '' ? say.tellIt : failure.message,
    remedy: 'retry',
  };
}

function isCode<T extends object>(code: string, texts: T): code is string & keyof T {
  return Object.hasOwn(texts, code);
}
