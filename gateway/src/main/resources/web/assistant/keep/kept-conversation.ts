import {fields, list, number, text, type Fields} from '../../shared/wire/json.ts';

/** A conversation as a list shows it. */
export interface KeptConversation {
  readonly id: string;
  readonly title: string;
  /** When its last question was answered (ISO 8601). */
  readonly changed: string;
}

/** A conversation in which words were found, and what stands around them. */
export interface Hit {
  readonly conversation: KeptConversation;
  readonly excerpt: string;
}

export function keptConversation(value: unknown): KeptConversation {
  const read: Fields = fields(value);
  return {id: text(read.id), title: text(read.title), changed: moment(read.changed)};
}

export function hits(value: unknown): readonly Hit[] {
  return list(value)
    .map(fields)
    .map((hit) => ({conversation: keptConversation(hit.conversation), excerpt: text(hit.excerpt)}));
}

/** A time is told as text, or as seconds since 1970 by servers that were set up so. */
function moment(value: unknown): string {
  const seconds = number(value);
  return seconds === null ? text(value) : new Date(seconds * 1000).toISOString();
}

/** How long ago a conversation was used, as its place in a list. */
export type Age = 'today' | 'yesterday' | 'week' | 'older';

const DAY_MILLIS = 24 * 60 * 60 * 1000;

/** The age of a moment, by the days of the reader's place. */
export function ageOf(changed: string, now: Date): Age {
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime();
  const then = new Date(changed).getTime();
  if (then >= midnight) {
    return 'today';
  }
  if (then >= midnight - DAY_MILLIS) {
    return 'yesterday';
  }
  return then >= midnight - 7 * DAY_MILLIS ? 'week' : 'older';
}

/** Conversations under the ages they have, in the order they came in. */
export function byAge(
  conversations: readonly KeptConversation[],
  now: Date,
): readonly (readonly [age: Age, conversations: readonly KeptConversation[]])[] {
  const groups = new Map<Age, KeptConversation[]>();
  for (const each of conversations) {
    const age = ageOf(each.changed, now);
    groups.set(age, [...(groups.get(age) ?? []), each]);
  }
  return [...groups];
}
