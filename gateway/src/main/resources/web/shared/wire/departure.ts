import {fields, list, number, text} from './json.ts';

/** One text that would leave, as policy rewrites it. */
export interface DepartingText {
  /** Its place in the request. */
  readonly path: string;
  readonly text: string;
}

/** What would leave for a model in a farther zone. */
export interface Departure {
  readonly model: string;
  readonly zone: string;
  /** Of 1,000 tokens read and written; null where the catalogue does not say. */
  readonly promptPrice: number | null;
  readonly answerPrice: number | null;
  /** The model that answers where the person refuses. */
  readonly near: string;
  readonly texts: readonly DepartingText[];
}

export function departure(value: unknown): Departure | null {
  const entry = fields(value);
  return text(entry.model) === ''
    ? null
    : {
        model: text(entry.model),
        zone: text(entry.zone),
        promptPrice: number(entry.prompt_price),
        answerPrice: number(entry.answer_price),
        near: text(entry.near),
        texts: list(entry.texts)
          .map(fields)
          .map((each) => ({path: text(each.path), text: text(each.text)})),
      };
}
