const HOUR_SECONDS = 60 * 60;
const DAY_HOURS = 24;

/** How long something is kept, in the largest unit that tells it exactly enough. */
export interface KeptFor {
  readonly number: number;
  readonly unit: 'days' | 'hours';
}

export function keptFor(seconds: number): KeptFor {
  const hours = Math.max(1, Math.floor(seconds / HOUR_SECONDS));
  return hours % DAY_HOURS === 0 || hours > 2 * DAY_HOURS
    ? {number: Math.floor(hours / DAY_HOURS), unit: 'days'}
    : {number: hours, unit: 'hours'};
}
