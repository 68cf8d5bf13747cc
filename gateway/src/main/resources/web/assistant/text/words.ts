import {en, type AssistantTexts} from './en.ts';

/** What the assistant says, in the language of the page. */
export const words: AssistantTexts = en;
