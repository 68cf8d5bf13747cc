import {findingNames as de} from '../text/de/finding-names.ts';
import {findingNames as en} from '../text/en/finding-names.ts';
import {inLanguage} from '../text/language.ts';
import {words} from '../text/words.ts';

/** The words stand in `text/en/finding-names.ts` and its translations. */
const NAMES: Readonly<Record<string, string>> = inLanguage({en, de});

/** Whether a type belongs to the product; a company may add its own. */
export function isBuiltIn(type: string): boolean {
  return Object.hasOwn(NAMES, type);
}

/** The finding types of the product, sorted. */
export function builtInTypes(): readonly string[] {
  return Object.keys(NAMES).sort();
}

/** What the trail writes behind a type that was not looked for everywhere. */
const NOT_EVALUATED = ':NOT_EVALUATED';

/** A finding type in everyday words. A type of the company's own is read as it is written. */
export function nameOf(type: string): string {
  if (type.endsWith(NOT_EVALUATED)) {
    return words.notEvaluated(nameOf(type.slice(0, -NOT_EVALUATED.length)));
  }
  return (isBuiltIn(type) ? NAMES[type] : undefined) ?? type.toLowerCase().replaceAll('_', ' ');
}
