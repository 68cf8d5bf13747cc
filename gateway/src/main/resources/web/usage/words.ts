import {inLanguage} from '../shared/text/language.ts';
import {de} from './text/de.ts';
import {en, type UsageTexts} from './text/en.ts';

/** What the usage page says of limits, in the language of the page; of usage itself, the shared words speak. */
export const words: UsageTexts = inLanguage({en, de});
