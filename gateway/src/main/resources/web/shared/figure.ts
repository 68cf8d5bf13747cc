import {locale} from './text/language.ts';

const WHOLE = new Intl.NumberFormat(locale, {maximumFractionDigits: 0});
const SHORT = new Intl.NumberFormat(locale, {notation: 'compact', maximumFractionDigits: 1});
const SHARE = new Intl.NumberFormat(locale, {style: 'percent', maximumFractionDigits: 1});

/** What stands where a number is not known. */
export const UNKNOWN = '–';

/** A number as the reader's place writes it. */
export function figure(value: number | null): string {
  return value === null || value < 0 ? UNKNOWN : WHOLE.format(value);
}

/** A number for the side of a chart: 12 thousand takes as little room as 12. */
export function shortFigure(value: number): string {
  return SHORT.format(value);
}

/** A part of a whole in percent; nothing of nothing is unknown. */
export function share(part: number, whole: number): string {
  return whole === 0 ? UNKNOWN : SHARE.format(part / whole);
}

/** A size in bytes in a unit that keeps it short. */
export function size(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[step],
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** step);
}
