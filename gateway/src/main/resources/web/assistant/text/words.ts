import {inLanguage} from '../../shared/text/language.ts';
import {de} from './de.ts';
import {en, type AssistantTexts} from './en.ts';

/** What the assistant says, in the language of the page. */
export const words: AssistantTexts = inLanguage({en, de});
