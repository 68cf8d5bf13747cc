import {figure, share, size, UNKNOWN} from '../../main/resources/web/shared/figure.ts';
import {day, duration, fromNow, moment, momentWords} from '../../main/resources/web/shared/moment.ts';
import {locale} from '../../main/resources/web/shared/text/language.ts';
import {equal} from './check.ts';

Deno.test('numbers are written as the reader’s place does', () => {
  equal(figure(12_345), new Intl.NumberFormat(locale).format(12_345));
  equal([figure(null), figure(-1), share(1, 0)], [UNKNOWN, UNKNOWN, UNKNOWN]);
});

Deno.test('a size is told in the unit that keeps it short', () => {
  equal([/^0 /.test(size(0)), /kB/.test(size(2_000)), /MB/.test(size(3_000_000)), /GB/.test(size(5e12))], [true, true, true, true]);
});

Deno.test('a text that is no time is told as nothing', () => {
  equal([momentWords(''), day('soon'), typeof moment('x')], ['', '', 'symbol']);
});

Deno.test('a day without a time is that day everywhere', () => {
  equal(day('2026-11-24').includes('24'), true);
});

const DISTANCES: readonly (readonly [seconds: number, unit: Intl.RelativeTimeFormatUnit, count: number])[] = [
  [90_000, 'day', 1],
  [-7_300, 'hour', -2],
  [61, 'minute', 1],
  [-4, 'second', -4],
];

for (const [seconds, unit, count] of DISTANCES) {
  Deno.test(`${seconds} seconds are ${count} ${unit}`, () => {
    equal(fromNow(seconds), new Intl.RelativeTimeFormat(locale, {numeric: 'auto'}).format(count, unit));
  });
}

Deno.test('a duration has the unit that keeps it short', () => {
  equal([duration(null), /ms$/.test(duration(900)), / s$/.test(duration(1_500_000))], [UNKNOWN, true, true]);
});
