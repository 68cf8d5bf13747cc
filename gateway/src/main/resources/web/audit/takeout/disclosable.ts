import type {Reveal} from '../wire/reveal.ts';
import {said, words} from '../words.ts';

/** The private values that a bundle can disclose, as the gateway calls them. */
export const DISCLOSABLE = ['client_request_id', 'client_address'] as const;

/** Their names in words. */
export function disclosableWords(names: readonly string[]): string {
  return names.map((name) => said(words.takeout.exports.values, name)).join(', ');
}

/** The reveals of the person's own by which something can be seen now. */
export function readable(reveals: readonly Reveal[], now: number): readonly Reveal[] {
  return reveals.filter(({yours, readableUntil}) => yours && Date.parse(readableUntil) > now);
}
