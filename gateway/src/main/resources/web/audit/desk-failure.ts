import type {Failure} from '../shared/wire/failure.ts';
import {failureBehind} from '../shared/wire/http.ts';

/** Codes that mean something else to somebody who reads the trail than to somebody who sends a prompt. */
const AT_THIS_DESK: ReadonlyMap<string, string> = new Map([
  ['audit_unavailable', 'trail_unavailable'],
  ['overloaded', 'trail_busy'],
  ['not_found', 'trail_not_there'],
]);

/** A failure at this desk: a trail that is away keeps an auditor from reading, not a prompt from leaving. */
export function deskFailure(thrown: unknown): Failure {
  const failure = failureBehind(thrown);
  return {...failure, code: AT_THIS_DESK.get(failure.code) ?? failure.code};
}
