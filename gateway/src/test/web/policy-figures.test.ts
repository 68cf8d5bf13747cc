import {ruleSeries} from '../../main/resources/web/policy/figures/rule-series.ts';
import {figuresIn, type RuleFigures} from '../../main/resources/web/policy/wire/figures.ts';
import {equal} from './check.ts';

Deno.test('simulated rules are told apart from those that decide, and exchanges without a rule are left out', () => {
  const point = (requests: number) => ({start: '2026-11-25T00:00:00Z', counts: {requests, blocked: 1}});
  const figures = figuresIn({
    figures: {
      series: [point(9)],
      rows: [
        {value: 'cards', counts: {requests: 4, blocked: 1}, series: [point(4)]},
        {value: '', counts: {requests: 3, blocked: 0}, series: [point(3)]},
        {value: 'names:SIMULATED', counts: null, series: [{start: '2026-11-25T00:00:00Z', counts: null}]},
      ],
    },
  });
  equal(figures, {
    days: ['2026-11-25T00:00:00Z'],
    rules: [
      {rule: 'cards', simulated: false, total: 4, blocked: 1, days: [4]},
      {rule: 'names', simulated: true, total: null, blocked: null, days: [null]},
    ],
  });
});

Deno.test('the three most frequent rules stand alone and the others together', () =>
  equal(
    ruleSeries([rule('a', [5, 1]), rule('b', [4, 1]), rule('c', [3, 1]), rule('d', [2, 1]), rule('e', [1, null])], 'others'),
    [
      {name: 'a', look: 1, values: [5, 1]},
      {name: 'b', look: 2, values: [4, 1]},
      {name: 'c', look: 3, values: [3, 1]},
      {name: 'others', look: 4, values: [3, null]},
    ],
  ));

Deno.test('few rules have no others', () => equal(ruleSeries([rule('a', [1])], 'others'), [{name: 'a', look: 1, values: [1]}]));

function rule(name: string, days: readonly (number | null)[]): RuleFigures {
  return {rule: name, simulated: false, total: null, blocked: null, days};
}
