import {keep, kept} from '../text/language.ts';

/** Light or dark, or as the system has it. */
export type Shade = 'system' | 'light' | 'dark';

export const SHADES: readonly Shade[] = ['system', 'light', 'dark'];

const KEPT = 'postern.shade';

export function shadeOf(chosen: string | null): Shade {
  return SHADES.find((shade) => shade === chosen) ?? 'system';
}

/** What this browser was told last. */
export function shade(): Shade {
  return shadeOf(kept(KEPT));
}

/** Keeps the choice for this browser and shows it at once. */
export function chooseShade(chosen: Shade): void {
  keep(KEPT, chosen);
  wear(chosen);
}

/** The tokens follow the attribute `data-shade` of the document. */
function wear(worn: Shade): void {
  if (worn === 'system') {
    delete document.documentElement.dataset.shade;
  } else {
    document.documentElement.dataset.shade = worn;
  }
}

if (globalThis.document !== undefined) {
  wear(shade());
}
