import {html, nothing, type TemplateResult} from 'lit';
import {UNKNOWN} from './figure.ts';
import {locale} from './text/language.ts';

const LOCAL = new Intl.DateTimeFormat(locale, {dateStyle: 'short', timeStyle: 'medium'});
const DAY = new Intl.DateTimeFormat(locale, {dateStyle: 'medium'});
const UTC_DAY = new Intl.DateTimeFormat(locale, {dateStyle: 'medium', timeZone: 'UTC'});
const AGO = new Intl.RelativeTimeFormat(locale, {numeric: 'auto'});

const SECONDS: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number])[] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

/** A point in time as the reader's place tells it, with UTC on hover. Empty where the text is no time. */
export function moment(iso: string): TemplateResult | typeof nothing {
  const date = new Date(iso);
  return Number.isNaN(date.getTime())
    ? nothing
    : html`<time datetime=${iso} title=${utc(date)}>${LOCAL.format(date)}</time>`;
}

/** The same as a text. */
export function momentWords(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? '' : LOCAL.format(date);
}

/** The day of a point in time at the reader's place; a day without a time is the day it names. */
export function day(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? '' : (iso.includes('T') ? DAY : UTC_DAY).format(date);
}

/** A point in time in UTC, to the millisecond. */
export function utc(date: Date): string {
  return date.toISOString().replace('T', ' ').replace('Z', ' UTC');
}

/** How far a number of seconds lies ahead, or behind where it is negative, such as `in 3 hours`. */
export function fromNow(seconds: number): string {
  const [unit, each] = SECONDS.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  return AGO.format(Math.trunc(seconds / each), unit);
}

/** A duration in a unit that keeps it short. */
export function duration(micros: number | null): string {
  if (micros === null || micros < 0) {
    return UNKNOWN;
  }
  const millis = micros / 1000;
  return millis < 1000 ? `${digits(millis, millis < 10 ? 1 : 0)} ms` : `${digits(millis / 1000, 2)} s`;
}

function digits(value: number, after: number): string {
  return new Intl.NumberFormat(locale, {minimumFractionDigits: after, maximumFractionDigits: after}).format(value);
}
