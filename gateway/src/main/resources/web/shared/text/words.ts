import {de} from './de.ts';
import {en, type SharedTexts} from './en.ts';
import {inLanguage} from './language.ts';

/** What the parts that all desks share say, in the language of the page. */
export const words: SharedTexts = inLanguage({en, de});
