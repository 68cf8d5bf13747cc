import {monthName, monthsBack} from '../../main/resources/web/shared/month.ts';
import {inPlainWords} from '../../main/resources/web/shared/wire/plain-words.ts';
import {noticed} from '../../main/resources/web/shared/wire/failure.ts';
import {limitsIn, mostOf} from '../../main/resources/web/usage/wire/limits.ts';
import {equal} from './check.ts';

Deno.test('months go back over the year in UTC', () => {
  equal(monthsBack(new Date('2027-01-01T00:00:00Z'), 3), ['2027-01', '2026-12', '2026-11']);
});

Deno.test('a month that is none is told as it is', () => {
  equal([monthName('2026-11').includes('2026'), monthName('x')], [true, 'x']);
});

Deno.test('a quota that is used up is told with the limit that the gateway names', () => {
  const told = inPlainWords({...noticed('quota_exceeded'), message: 'Your own limit, 5 requests per day, has no room.'});
  equal([told.remedy, told.text.includes('5 requests per day')], ['none', true]);
});

const AMOUNTS: readonly (readonly [typed: string, most: number | null | undefined])[] = [
  ['', null],
  ['0', 0],
  ['1000000', 1_000_000],
  ['1,000,000', 1_000_000],
  ['1.000', 1_000],
  ['1 000 000', 1_000_000],
  ['1.5', undefined],
  ['1,000.000', undefined],
  ['-1', undefined],
  ['many', undefined],
  ['1000000000000000', undefined],
];

for (const [typed, most] of AMOUNTS) {
  Deno.test(`at most "${typed}"`, () => equal(mostOf(typed), most));
}

Deno.test('a limit for each has no holder, and one that was lifted no number', () => {
  const limits = limitsIn({limits: [{kind: 'group', holder: '*', measure: 'tokens', period: 'day', most: null, source: 'operator'}]});
  equal(limits, [{kind: 'group', holder: '', measure: 'tokens', period: 'day', most: null, set: true}]);
});
