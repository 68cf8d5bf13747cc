import type {Failure} from '../shared/wire/failure.ts';
import {failureBehind} from '../shared/wire/http.ts';

/** A failure at this desk: a trail that is away keeps an auditor from reading, not a prompt from leaving. */
export function deskFailure(thrown: unknown): Failure {
  const failure = failureBehind(thrown);
  return failure.code === 'audit_unavailable' ? {...failure, code: 'trail_unavailable'} : failure;
}
