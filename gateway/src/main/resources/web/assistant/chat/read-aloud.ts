/**
 * Decides what a screen reader is told of an answer that is still arriving: whole paragraphs, never single tokens, and
 * the rest when it is complete. Returns the part not told yet, empty where there is nothing whole.
 */
export function untold(answer: string, told: number, complete: boolean): string {
  const rest = answer.slice(told);
  if (complete) {
    return rest;
  }
  const openCode = (answer.match(/^ {0,3}```/gm) ?? []).length % 2 === 1;
  const end = rest.lastIndexOf('\n\n');
  return openCode || end < 0 ? '' : rest.slice(0, end + 2);
}
