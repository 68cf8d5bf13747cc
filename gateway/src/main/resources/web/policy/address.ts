import type {Desk} from './desk.ts';

/** The views of the desk that the row of links leads to, in its order. */
export const VIEWS = ['force', 'drafts', 'versions', 'bench', 'figures', 'reports', 'data', 'detectors'] as const;

export type View = (typeof VIEWS)[number];

/** Views for those who only read: the bench and the reports are for editors and approvers. */
const READ_ONLY: readonly View[] = ['force', 'drafts', 'versions', 'figures', 'data', 'detectors'];

export function viewsFor({tries}: Pick<Desk, 'tries'>): readonly View[] {
  return tries ? VIEWS : READ_ONLY;
}

/** What the part of the address after `#` shows: a view, or one draft, version or name of data by its id. */
export interface Place {
  readonly view: View;
  /** Id of a draft, number of a version, or kind and name of data such as `dataset/customers`; empty where all are shown. */
  readonly id: string;
}

const DATA = /^data\/((?:dataset|fingerprint)\/[a-z][a-z0-9-]{0,63})$/;

/** Reads `#drafts`, `#draft/ID`, `#version/N` and so on; whatever else it says shows what is in force. */
export function placeOf(hash: string): Place {
  const data = DATA.exec(hash.replace(/^#/, ''))?.[1];
  if (data !== undefined) {
    return {view: 'data', id: data};
  }
  const [name = '', id = ''] = hash.replace(/^#/, '').split('/');
  if (name === 'draft' && id !== '') {
    return {view: 'drafts', id: decoded(id)};
  }
  if (name === 'version' && id !== '') {
    return {view: 'versions', id: decoded(id)};
  }
  return {view: VIEWS.find((view) => view === name) ?? 'force', id: ''};
}

/** The address of a place, the other way round. */
export function addressOf({view, id}: Place): string {
  if (id === '') {
    return `#${view}`;
  }
  return view === 'data' ? `#data/${id}` : `#${view === 'drafts' ? 'draft' : 'version'}/${encodeURIComponent(id)}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
