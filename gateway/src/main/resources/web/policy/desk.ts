import type {Session} from '../shared/wire/session.ts';

/** Who works at the desk, and what they may do there. */
export interface Desk {
  readonly csrf: string;
  readonly name: string;
  /** Writes drafts. */
  readonly edits: boolean;
  /** Publishes and rolls back. */
  readonly approves: boolean;
  /** Tries texts and checks documents. */
  readonly tries: boolean;
  /** Has any business here. */
  readonly reads: boolean;
}

export function deskOf({csrf, name, roles}: Session): Desk {
  const edits = roles.includes('policy-editor');
  const approves = roles.includes('policy-approver');
  const tries = edits || approves;
  return {csrf, name, edits, approves, tries, reads: tries || roles.includes('auditor')};
}
