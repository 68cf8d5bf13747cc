/** What the part of the address after `#` shows. */
export type Place =
  | {readonly view: 'catalogue'}
  | {readonly view: 'changes'}
  | {readonly view: 'fit'}
  | {readonly view: 'new'}
  | {readonly view: 'model'; readonly id: string};

/** The views that the row of links leads to, in its order. */
export const VIEWS = ['catalogue', 'changes', 'fit'] as const;

/** Reads `#changes`, `#fit`, `#new` and `#model/ID`; whatever else it says shows the catalogue. */
export function placeOf(hash: string): Place {
  const [name = '', id = ''] = hash.replace(/^#/, '').split('/');
  if (name === 'model' && /^[0-9a-f-]{36}$/.test(id)) {
    return {view: 'model', id};
  }
  return name === 'changes' || name === 'fit' || name === 'new' ? {view: name} : {view: 'catalogue'};
}

/** The address of a place, the other way round. */
export function addressOf(place: Place): string {
  return place.view === 'model' ? `#model/${place.id}` : `#${place.view}`;
}
