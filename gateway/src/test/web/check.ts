/** Fails with both values where they are not the same, whatever their shape. */
export function equal(actual: unknown, expected: unknown, about = ''): void {
  const [is, should] = [JSON.stringify(actual, null, 1), JSON.stringify(expected, null, 1)];
  if (is !== should) {
    throw new Error(`${about}\nis        ${is}\nshould be ${should}`);
  }
}

/** Numbers that look random and are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A text of pieces picked from an alphabet. */
export function pick(random: () => number, pieces: readonly string[], length: number): string {
  return Array.from({length}, () => pieces[Math.floor(random() * pieces.length)] ?? '').join('');
}
