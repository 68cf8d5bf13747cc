/** The side of a chart: from nothing to a round number that is not below the highest value. */
export interface Scale {
  readonly top: number;
  /** Values with a line, from 0 to the top. */
  readonly ticks: readonly number[];
}

const STEPS: readonly number[] = [1, 2, 5, 10];
const LINES = 4;

/** A scale of whole numbers with few lines. */
export function scaleTo(highest: number): Scale {
  const rough = Math.max(highest, 1) / LINES;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, (STEPS.find((each) => each * power >= rough) ?? 10) * power);
  const count = Math.max(1, Math.ceil(highest / step));
  return {top: count * step, ticks: Array.from({length: count + 1}, (_, at) => at * step)};
}

/** Which of so many points carry a word, where each word needs so many pixels; the first one always does. */
export function labelled(points: number, width: number, room: number): readonly number[] {
  const every = Math.max(1, Math.ceil((points * room) / Math.max(width, 1)));
  return Array.from({length: Math.ceil(points / every)}, (_, at) => at * every);
}

/** The sum of each point's values; null where any is withheld. */
export function sums(series: readonly (readonly (number | null)[])[]): readonly (number | null)[] {
  const points = series[0]?.length ?? 0;
  return Array.from({length: points}, (_, at) =>
    series.reduce<number | null>((sum, values) => {
      const value = values[at] ?? null;
      return sum === null || value === null ? null : sum + value;
    }, 0),
  );
}

/** The path of a line through points in pixels; it breaks where a value is withheld. */
export function linePath(points: readonly (readonly [x: number, y: number] | null)[]): string {
  let open = false;
  return points
    .map((point) => {
      const command = point === null ? '' : `${open ? 'L' : 'M'}${round(point[0])} ${round(point[1])}`;
      open = point !== null;
      return command;
    })
    .join('');
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
