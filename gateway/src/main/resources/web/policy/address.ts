import type {Desk} from './desk.ts';

/** The views of the desk that the row of links leads to, in its order. */
export const VIEWS = ['force', 'drafts', 'versions', 'bench', 'figures', 'reports', 'detectors'] as const;

export type View = (typeof VIEWS)[number];

/** Views for those who only read: the bench and the reports are for editors and approvers. */
const READ_ONLY: readonly View[] = ['force', 'drafts', 'versions', 'figures', 'detectors'];

export function viewsFor({tries}: Pick<Desk, 'tries'>): readonly View[] {
  return tries ? VIEWS : READ_ONLY;
}

/** What the part of the address after `#` shows: a view, or one draft or version by its id. */
export interface Place {
  readonly view: View;
  /** Id of a draft or number of a version; empty where the whole list is shown. */
  readonly id: string;
}

/** Reads `#drafts`, `#draft/ID`, `#version/N` and so on; whatever else it says shows what is in force. */
export function placeOf(hash: string): Place {
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
  return id === '' ? `#${view}` : `#${view === 'drafts' ? 'draft' : 'version'}/${encodeURIComponent(id)}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
