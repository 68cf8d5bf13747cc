import {isWhole, machinesOf} from '../../main/resources/web/models/fit/figures.ts';
import {moreOf, planOf} from '../../main/resources/web/models/wire/fit.ts';
import {equal} from './check.ts';

const MEMORY: readonly (readonly [text: string, bytes: readonly number[] | null])[] = [
  ['', []],
  ['24; 80', [24e9, 80e9]],
  ['24, 80', [24e9, 80e9]],
  ['24 80', [24e9, 80e9]],
  ['0,5;1.5', [5e8, 15e8]],
  ['0', null],
  ['-1', null],
  ['much', null],
  ['1e99', null],
  ['1;2;3;4;5;6;7;8;9', null],
];

for (const [text, bytes] of MEMORY) {
  Deno.test(`machines of "${text}"`, () => equal(machinesOf(text), bytes));
}

Deno.test('a whole number begins at 1 and is no fraction', () =>
  equal(['1', '8192', '0', '1.5', '', '-1', '1e3', '9999999999'].map(isWhole), [true, true, false, false, false, false, false, false]));

const MORE: readonly (readonly [what: string, wanted: number, next: number | null])[] = [
  ['a little more doubles what was sent', 11, 20],
  ['much more is what is wanted', 35, 35],
  ['doubling stops at the most', 40, 40],
  ['more than the most is not sent', 41, null],
  ['what was sent already is not sent again', 10, null],
];

for (const [what, wanted, next] of MORE) {
  Deno.test(what, () => equal(moreOf({code: 'head_too_short', wanted}, 10, 40), next));
}

Deno.test('other failures are no reason to send more', () => equal(moreOf({code: 'model_unreadable', wanted: 20}, 10, 40), null));

Deno.test('a machine that holds nothing has no best combination', () => {
  const {machines, needs} = planOf({machines: [{memoryBytes: 5, users: 0}], needs: 'nonsense'});
  equal([machines, needs], [[{memoryBytes: 5, best: null, users: 0}], []]);
});
