/** The views of the desk, in the order of its navigation. */
export type View = 'overview' | 'exchanges' | 'live' | 'reveals' | 'holds' | 'exports' | 'integrity';

export const VIEWS: readonly View[] = ['overview', 'exchanges', 'live', 'reveals', 'holds', 'exports', 'integrity'];

/** Views for privacy officers as well; the rest is for auditors. */
const SHARED_VIEWS: readonly View[] = ['reveals', 'holds'];

/** In place of an id: where something new is made. */
export const NEW = 'new';

/** Where in the desk somebody is, as the part of the address after `#` says it: `exchanges/{id}`, `exchanges?rule=…`. */
export interface Address {
  readonly view: View;
  /** What is looked at within the view; empty where it is the view as a whole. */
  readonly id: string;
  readonly query: URLSearchParams;
}

export function viewsFor(roles: readonly string[]): readonly View[] {
  return VIEWS.filter(
    (view) => roles.includes('auditor') || (roles.includes('privacy-officer') && SHARED_VIEWS.includes(view)),
  );
}

/** Reads an address; null where it names no view. */
export function addressIn(hash: string): Address | null {
  const [path = '', ...rest] = hash.replace(/^#/, '').split('?');
  const [name, ...ids] = path.split('/');
  const view = VIEWS.find((each) => each === name);
  return view === undefined
    ? null
    : {view, id: decoded(ids.join('/')), query: new URLSearchParams(rest.join('?'))};
}

/** An address as a link. */
export function link(view: View, id = '', query: Iterable<readonly [string, string]> = []): string {
  const told = new URLSearchParams([...query].filter(([, value]) => value !== '').map(([name, value]) => [name, value]));
  const path = id === '' ? view : `${view}/${encodeURIComponent(id)}`;
  return told.size === 0 ? `#${path}` : `#${path}?${told}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
