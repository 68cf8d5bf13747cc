import type {Reveal, Seat, Step} from '../wire/reveal.ts';

/** What somebody may do with a reveal, or why nothing. The gateway decides; this keeps buttons away that it would refuse. */
export interface Offer {
  readonly steps: readonly Step[];
  /** Sides they may decide for; more than one where they hold both roles. */
  readonly seats: readonly Seat[];
  /** Why there is nothing to decide: it is theirs, they or their side did, or it is over. */
  readonly why: '' | 'yours' | 'already' | 'sideTaken' | 'over';
}

const ROLES: readonly (readonly [role: string, seat: Seat])[] = [
  ['auditor', 'security'],
  ['privacy-officer', 'privacy'],
];

export function offerOf(reveal: Reveal, roles: readonly string[]): Offer {
  const nothing = (why: Offer['why']): Offer => ({steps: [], seats: [], why});
  if (!['requested', 'half_approved', 'break_glass'].includes(reveal.state)) {
    return nothing('over');
  }
  if (reveal.yours) {
    return nothing('yours');
  }
  if (reveal.decisions.some(({yours}) => yours)) {
    return nothing('already');
  }
  const theirs = ROLES.filter(([role]) => roles.includes(role)).map(([, seat]) => seat);
  const free = theirs.filter((seat) => !reveal.decisions.some((each) => each.seat === seat));
  if (reveal.state === 'break_glass') {
    return free.length === 0 ? nothing('sideTaken') : {steps: ['reviews'], seats: free, why: ''};
  }
  return free.length === 0
    ? {steps: ['rejections'], seats: theirs, why: 'sideTaken'}
    : {steps: ['approvals', 'rejections'], seats: free, why: ''};
}

/** Why what a reveal is for cannot be read now; empty where it can. */
export function unreadable(reveal: Reveal, now: number): '' | 'waiting' | 'over' | 'others' {
  if (reveal.state === 'rejected') {
    return 'over';
  }
  if (reveal.readableUntil === '') {
    return 'waiting';
  }
  if (Date.parse(reveal.readableUntil) <= now) {
    return 'over';
  }
  return reveal.yours ? '' : 'others';
}
