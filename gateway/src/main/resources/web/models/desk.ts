import type {Session} from '../shared/wire/session.ts';

/** Who works at the desk, and what they may do there. */
export interface Desk {
  readonly csrf: string;
  /** Changes the catalogue. */
  readonly operates: boolean;
  /** Has any business here. */
  readonly reads: boolean;
}

export function deskOf({csrf, roles}: Pick<Session, 'csrf' | 'roles'>): Desk {
  const operates = roles.includes('operator');
  return {csrf, operates, reads: operates || roles.includes('auditor')};
}
