import {read} from '../../shared/wire/http.ts';
import {fields, list, number, text} from '../../shared/wire/json.ts';

/** How often a rule decided, or would have; null where it is withheld. */
export interface RuleFigures {
  readonly rule: string;
  readonly simulated: boolean;
  readonly total: number | null;
  readonly blocked: number | null;
  /** Day by day. */
  readonly days: readonly (number | null)[];
}

export interface Figures {
  /** Where each day begins (ISO 8601). */
  readonly days: readonly string[];
  /** The most frequent first. */
  readonly rules: readonly RuleFigures[];
}

const SIMULATED = ':SIMULATED';
const DAY_MILLIS = 86_400_000;

/** Figures of so many days up to now, by the days of the reader's place. */
export async function readFigures(days: number, now: Date): Promise<Figures> {
  const begin = new Date(now.getTime() - (days - 1) * DAY_MILLIS);
  begin.setHours(0, 0, 0, 0);
  const question = new URLSearchParams({
    from: begin.toISOString(),
    to: now.toISOString(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  return figuresIn(await read(`/api/policy/figures?${question.toString()}`));
}

/** The figures in what the gateway answers; exchanges without a rule are left out. */
export function figuresIn(answer: unknown): Figures {
  const table = fields(fields(answer).figures);
  return {
    days: list(table.series).map((point) => text(fields(point).start)),
    rules: list(table.rows)
      .map(fields)
      .filter((row) => text(row.value) !== '')
      .map((row) => {
        const name = text(row.value);
        const simulated = name.endsWith(SIMULATED);
        return {
          rule: simulated ? name.slice(0, -SIMULATED.length) : name,
          simulated,
          total: count(row.counts, 'requests'),
          blocked: count(row.counts, 'blocked'),
          days: list(row.series).map((point) => count(fields(point).counts, 'requests')),
        };
      }),
  };
}

function count(counts: unknown, name: string): number | null {
  return counts === null ? null : number(fields(counts)[name]);
}
