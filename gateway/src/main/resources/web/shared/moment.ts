import {html, nothing, type TemplateResult} from 'lit';

const LOCAL = new Intl.DateTimeFormat(undefined, {dateStyle: 'short', timeStyle: 'medium'});

/** A point in time as the reader's place tells it, with UTC on hover. Empty where the text is no time. */
export function moment(iso: string): TemplateResult | typeof nothing {
  const date = new Date(iso);
  return Number.isNaN(date.getTime())
    ? nothing
    : html`<time datetime=${iso} title=${utc(date)}>${LOCAL.format(date)}</time>`;
}

/** A point in time in UTC, to the millisecond. */
export function utc(date: Date): string {
  return date.toISOString().replace('T', ' ').replace('Z', ' UTC');
}

/** A duration in a unit that keeps it short. */
export function duration(micros: number | null): string {
  if (micros === null || micros < 0) {
    return '–';
  }
  const millis = micros / 1000;
  return millis < 1000
    ? `${millis < 10 ? millis.toFixed(1) : Math.round(millis)} ms`
    : `${(millis / 1000).toFixed(2)} s`;
}
