import {fields, list, number, parsed, text} from './json.ts';

/** How often policy met one kind of value, by which rule, and what it did; never the value itself. */
export interface Finding {
  readonly type: string;
  readonly count: number;
  readonly rule: string;
  /** `log`, `mask`, `block`; empty where the gateway does not say. */
  readonly action: string;
}

export function findings(value: unknown): readonly Finding[] {
  return list(value)
    .map(fields)
    .map((entry) => ({
      type: text(entry.type),
      count: number(entry.count) ?? 1,
      rule: text(entry.rule),
      action: text(entry.action),
    }))
    .filter((finding) => finding.type !== '');
}

/** Findings of the prompt as the response header carries them. */
export function findingsInHeader(header: string | null): readonly Finding[] {
  return header === null ? [] : findings(parsed(header));
}

/** Where in a request something was found, by the path of its text. */
export interface FindingPlace {
  readonly type: string;
  readonly rule: string;
  readonly action: string;
  readonly path: string;
  /** In UTF-16 units of that text, the end one past the last. */
  readonly start: number;
  readonly end: number;
}

/** The places of what was found, as the response header carries them. */
export function placesInHeader(header: string | null): readonly FindingPlace[] {
  return list(header === null ? [] : parsed(header))
    .map(fields)
    .flatMap((entry) =>
      list(entry.places)
        .map(fields)
        .map((place) => ({
          type: text(entry.type),
          rule: text(entry.rule),
          action: text(entry.action),
          path: text(place.path),
          start: number(place.start) ?? 0,
          end: number(place.end) ?? 0,
        })),
    );
}

/** What is found now beyond what was found before: a conversation is checked whole each time it is sent. */
export function beyond(now: readonly Finding[], before: readonly Finding[]): readonly Finding[] {
  const known = new Map(before.map((finding) => [kind(finding), finding.count]));
  return now
    .map((finding) => ({...finding, count: finding.count - (known.get(kind(finding)) ?? 0)}))
    .filter((finding) => finding.count > 0);
}

function kind(finding: Finding): string {
  return JSON.stringify([finding.type, finding.rule, finding.action]);
}
