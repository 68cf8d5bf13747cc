/** Which exchanges are asked for. Empty means any. Times are local, as a `datetime-local` field writes them. */
export interface Filter {
  readonly model: string;
  readonly decision: string;
  readonly status: string;
  readonly from: string;
  readonly to: string;
}

export const ANY: Filter = {model: '', decision: '', status: '', from: '', to: ''};

const NAMES = Object.keys(ANY) as readonly (keyof Filter)[];

export function isAny(filter: Filter): boolean {
  return NAMES.every((name) => filter[name] === '');
}

/** The filter as the gateway takes it: times in UTC, nothing for any. */
export function asQuery(filter: Filter): URLSearchParams {
  return parameters({...filter, from: instant(filter.from), to: instant(filter.to)});
}

/** The filter as it stands in the address of the page, so that it can be passed on. */
export function asAddress(filter: Filter): string {
  const query = parameters(filter).toString();
  return query === '' ? '/audit' : `/audit?${query}`;
}

export function fromAddress(search: string): Filter {
  const query = new URLSearchParams(search);
  return Object.fromEntries(NAMES.map((name) => [name, query.get(name) ?? ''])) as unknown as Filter;
}

function parameters(filter: Filter): URLSearchParams {
  return new URLSearchParams(NAMES.filter((name) => filter[name] !== '').map((name) => [name, filter[name]]));
}

function instant(local: string): string {
  const date = new Date(local);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}
