/** What exchanges can be looked for by, each exactly; the names are those of the gateway. */
export const CRITERIA = [
  'requestId',
  'pseudonym',
  'group',
  'model',
  'modelServer',
  'zone',
  'rule',
  'finding',
  'decision',
  'status',
  'code',
  'client',
  'policyVersion',
] as const;

export type Criterion = (typeof CRITERIA)[number];

const TIMES = ['from', 'to'] as const;
const ALL = [...TIMES, ...CRITERIA, 'order'] as const;

/** Which exchanges are asked for. Empty means any. Times are local, as a `datetime-local` field writes them. */
export type Filter = Readonly<Record<(typeof ALL)[number], string>>;

export const ANY: Filter = filterIn(new URLSearchParams());

export function isAny(filter: Filter): boolean {
  return ALL.every((name) => filter[name] === '');
}

/** How many criteria are set, without time and order. */
export function narrowed(filter: Filter, among: readonly Criterion[] = CRITERIA): number {
  return among.filter((name) => filter[name] !== '').length;
}

/** The filter as it stands in the address of the page, so that it can be passed on. */
export function filterIn(query: URLSearchParams): Filter {
  return Object.fromEntries(ALL.map((name) => [name, query.get(name)?.trim() ?? ''])) as Filter;
}

/** What is set of a filter, as it goes into an address. */
export function parts(filter: Filter): readonly (readonly [string, string])[] {
  return ALL.filter((name) => filter[name] !== '').map((name) => [name, filter[name]]);
}

/** The filter as the gateway takes it: times in UTC, nothing for any. */
export function asQuery(filter: Filter): URLSearchParams {
  const query = new URLSearchParams(parts(filter).map(([name, value]) => [name, value]));
  for (const name of TIMES) {
    const time = instant(filter[name]);
    if (time === '') {
      query.delete(name);
    } else {
      query.set(name, time);
    }
  }
  return query;
}

/** A local time in UTC; empty where it is none. */
export function instant(local: string): string {
  const date = new Date(local);
  return local === '' || Number.isNaN(date.getTime()) ? '' : date.toISOString();
}

/** A moment as a `datetime-local` field writes it, to the minute. */
export function local(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}
