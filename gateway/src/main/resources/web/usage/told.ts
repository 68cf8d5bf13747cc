import {figure} from '../shared/figure.ts';
import {words as shared} from '../shared/text/words.ts';
import type {Limit} from './wire/limits.ts';
import {words} from './words.ts';

/** Whom a limit is for, such as `group /engineering` or `each person`. */
export function holderOf({kind, holder}: Limit): string {
  return holder === '' ? (words.limits.each[kind] ?? kind) : `${words.limits.one[kind] ?? kind} ${holder}`;
}

/** How much it lets through, such as `1,000 tokens per day`. */
export function amountOf({most, measure, period}: Limit): string {
  const {measures, periods, limit} = shared.usage;
  const [what, when] = [measures[measure] ?? measure, periods[period] ?? period];
  return most === null ? words.limits.unlimited(what, when) : limit(figure(most), what, when);
}
