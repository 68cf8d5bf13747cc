import {inLanguage} from '../shared/text/language.ts';
import {de} from './text/de.ts';
import {en, type DeskTexts} from './text/en.ts';

/** What the models desk says, in the language of the page. */
export const words: DeskTexts = inLanguage({en, de});
