import {lines} from '../reveal/wish.ts';

/** Fields with any number of values, one in each line. */
const SEVERAL: readonly string[] = ['requestId', 'group'];

/** What makes a hold about less than everything of everybody. */
const NARROWING: readonly string[] = ['person', 'pseudonym', 'requestId', 'group'];

/** The fields of a hold as the gateway takes them; what is empty is left out. */
export function holdOrder(form: HTMLFormElement): URLSearchParams {
  return orderOf([...new FormData(form)].map(([name, value]) => [name, String(value)]));
}

/** The same out of names and values. */
export function orderOf(given: readonly (readonly [string, string])[]): URLSearchParams {
  const order = new URLSearchParams();
  for (const [name, value] of given) {
    const values = SEVERAL.includes(name) ? lines(value) : [value.trim()].filter((each) => each !== '');
    values.forEach((each) => order.append(name, each));
  }
  return order;
}

export function isWide(order: URLSearchParams): boolean {
  return !NARROWING.some((name) => order.has(name));
}
