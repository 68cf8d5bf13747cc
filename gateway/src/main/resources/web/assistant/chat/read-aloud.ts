/**
 * Decides what a screen reader is told of an answer that is still arriving: whole paragraphs, never single tokens, and
 * the rest when it is complete. Returns the part not told yet, empty where there is nothing whole.
 */
export function untold(answer: string, told: number, complete: boolean): string {
  const rest = answer.slice(told);
  if (complete) {
    return rest;
  }
  const end = rest.lastIndexOf('\n\n');
  const whole = end < 0 ? '' : rest.slice(0, end + 2);
  const fences = whole.match(/^ {0,3}```/gm) ?? [];
  return fences.length % 2 === 0 ? whole : '';
}
