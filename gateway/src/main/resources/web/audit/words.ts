/** What policy decided, from weakest to strongest, and the badge it wears. */
export const DECISIONS: readonly (readonly [decision: string, badge: string])[] = [
  ['allow', 'fine'],
  ['log', 'note'],
  ['mask', 'mask'],
  ['tokenise', 'mask'],
  ['coach', 'note'],
  ['block', 'stop'],
];

/** How exchanges end, in the words of the page. */
export const STATUSES: readonly (readonly [status: string, words: string])[] = [
  ['completed', 'completed'],
  ['blocked', 'stopped by policy'],
  ['denied', 'refused'],
  ['client_gone', 'requester left'],
  ['client_stalled', 'requester stopped reading'],
  ['upstream_failed', 'model failed'],
  ['upstream_timeout', 'model too slow'],
  ['failed', 'gateway failed'],
  ['orphaned', 'cut off, closed later'],
  ['open', 'not ended yet'],
];

export function badgeOf(decision: string): string {
  return DECISIONS.find(([each]) => each === decision)?.[1] ?? 'plain';
}

export function statusWords(status: string): string {
  return STATUSES.find(([each]) => each === status)?.[1] ?? status.replaceAll('_', ' ');
}
