import {labelled, linePath, scaleTo, sums} from '../../main/resources/web/shared/chart/scale.ts';
import {equal} from './check.ts';

const SCALES: readonly (readonly [highest: number, ticks: readonly number[]])[] = [
  [0, [0, 1]],
  [1, [0, 1]],
  [3, [0, 1, 2, 3]],
  [4, [0, 1, 2, 3, 4]],
  [5, [0, 2, 4, 6]],
  [17, [0, 5, 10, 15, 20]],
  [40, [0, 10, 20, 30, 40]],
  [41, [0, 20, 40, 60]],
  [1_000_000, [0, 500_000, 1_000_000]],
];

for (const [highest, ticks] of SCALES) {
  Deno.test(`a chart up to ${highest} has lines at ${ticks.join()}`, () => {
    const scale = scaleTo(highest);
    equal([scale.ticks, scale.top], [ticks, ticks.at(-1)]);
  });
}

Deno.test('words under a chart leave each other room, and the first point has one', () => {
  equal(labelled(24, 320, 64), [0, 5, 10, 15, 20]);
  equal(labelled(3, 1000, 64), [0, 1, 2]);
  equal(labelled(0, 320, 64), []);
  equal(labelled(5, 0, 64).length, 1);
});

Deno.test('a withheld value withholds the sum', () => {
  equal(
    sums([
      [1, null, 3],
      [1, 1, 1],
    ]),
    [2, null, 4],
  );
});

Deno.test('a line breaks where a value is withheld', () => {
  equal(linePath([[0, 1.04], [1, 2], null, [3, 4]]), 'M0 1L1 2M3 4');
});
