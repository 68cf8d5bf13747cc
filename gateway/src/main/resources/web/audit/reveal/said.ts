import {day, fromNow} from '../../shared/moment.ts';
import type {Reveal} from '../wire/reveal.ts';
import {words} from '../words.ts';

const say = words.reveals;

/** The badge of each state. */
export const REVEAL_BADGES: Readonly<Record<string, string>> = {
  requested: 'note',
  half_approved: 'note',
  approved: 'fine',
  break_glass: 'stop',
  reviewed: 'mask',
  rejected: 'plain',
};

/** What a reveal is for, in a few words. */
export function scopeWords({kind, requests, pseudonym}: Reveal): string {
  switch (kind) {
    case 'requests':
      return say.requests(requests.length);
    case 'pseudonym':
      return `${say.form.pseudonym} ${pseudonym.slice(0, 8)}`;
    default:
      return say.person;
  }
}

/** The days a reveal reaches over; empty where it is for single requests. */
export function timeWords({from, to}: Reveal): string {
  return from === '' ? '' : say.until(day(from), day(to));
}

/** How long a reveal can still be read; empty where it cannot. */
export function leftWords({readableUntil}: Reveal, now: number): string {
  if (readableUntil === '') {
    return '';
  }
  const seconds = (Date.parse(readableUntil) - now) / 1000;
  return seconds <= 0 ? say.ended : fromNow(seconds);
}
