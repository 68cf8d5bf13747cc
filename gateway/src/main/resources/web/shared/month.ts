import {locale} from './text/language.ts';

const NAME = new Intl.DateTimeFormat(locale, {month: 'long', year: 'numeric', timeZone: 'UTC'});

/** The name of a month such as `2026-11`; the text itself where it is none. */
export function monthName(month: string): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? month : NAME.format(date);
}

/** This month and those before it, in UTC, such as `2026-11`; the newest first. */
export function monthsBack(now: Date, count: number): readonly string[] {
  return Array.from({length: count}, (_, back) =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1)).toISOString().slice(0, 7),
  );
}
