import {instant} from '../filter.ts';
import type {RevealWish} from '../wire/reveal.ts';

/** How it is said what is to be seen. */
export const KINDS = ['requests', 'pseudonym', 'name', 'person'] as const;

export type Kind = (typeof KINDS)[number];

/** Single ids or paths that somebody typed or pasted, one in each line or with commas. */
export function lines(text: string): readonly string[] {
  return [...new Set(text.split(/[\s,;]+/).filter((each) => each !== ''))];
}

/** What is missing or wrong in the fields of a wish, by their names. */
export function missing(kind: Kind, given: ReadonlyMap<string, string>): readonly string[] {
  const needed = ['purpose', 'ticket', kind, ...(kind === 'requests' ? [] : ['from', 'to'])];
  return needed.filter((name) => (given.get(name) ?? '').trim() === '');
}

/** A wish as the gateway takes it. */
export function wish(kind: Kind, given: ReadonlyMap<string, string>): RevealWish {
  const value = (name: string): string => (given.get(name) ?? '').trim();
  const scope =
    kind === 'requests'
      ? {requests: lines(value('requests'))}
      : {[kind]: value(kind), from: instant(value('from')), to: instant(value('to'))};
  return {
    purpose: value('purpose'),
    ticket: value('ticket'),
    ...scope,
    ...(value('most') === '' ? {} : {most: Number(value('most'))}),
    ...(given.has('breakGlass') ? {breakGlass: true} : {}),
  };
}
