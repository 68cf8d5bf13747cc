import {inLanguage} from '../shared/text/language.ts';
import {de} from './text/de.ts';
import {en, type KeyTexts} from './text/en.ts';

/** What the page of API keys says, in the language of the page. */
export const words: KeyTexts = inLanguage({en, de});
