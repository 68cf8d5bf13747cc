import {local} from '../filter.ts';

const HOUR_MILLIS = 3_600_000;

/** A time from an hour before a moment to an hour after it, as it goes into an address; none where it is no moment. */
export function around(iso: string): readonly (readonly ['from' | 'to', string])[] {
  const at = Date.parse(iso);
  return Number.isNaN(at)
    ? []
    : [
        ['from', local(new Date(at - HOUR_MILLIS))],
        ['to', local(new Date(at + HOUR_MILLIS))],
      ];
}
