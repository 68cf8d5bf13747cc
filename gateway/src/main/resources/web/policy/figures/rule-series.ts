import type {Series} from '../../shared/chart/series.ts';
import type {RuleFigures} from '../wire/figures.ts';

const LOOKS = [1, 2, 3] as const;

/** The most frequent rules as series of a chart, and all others as one more. */
export function ruleSeries(rules: readonly RuleFigures[], others: string): readonly Series[] {
  const shown = rules.slice(0, LOOKS.length);
  const rest = rules.slice(LOOKS.length);
  const series = LOOKS.flatMap((look): readonly Series[] => {
    const figures = shown[look - 1];
    return figures === undefined ? [] : [{name: figures.rule, look, values: figures.days}];
  });
  return rest.length === 0 ? series : [...series, {name: others, look: 4, values: together(rest)}];
}

/** The sum of each day; withheld where any part of it is. */
function together(rules: readonly RuleFigures[]): readonly (number | null)[] {
  return (rules[0]?.days ?? []).map((_, at) =>
    rules.reduce<number | null>((sum, {days}) => {
      const value = days[at] ?? null;
      return sum === null || value === null ? null : sum + value;
    }, 0),
  );
}
