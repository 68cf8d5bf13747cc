import {fields, list, number, text} from '../../shared/wire/json.ts';

export interface Line {
  readonly kind: 'same' | 'added' | 'removed';
  /** Its number in the old document and in the new one; null where it is not there. */
  readonly before: number | null;
  readonly after: number | null;
  readonly text: string;
}

/** How one document becomes another, line by line. */
export interface Difference {
  readonly added: number;
  readonly removed: number;
  readonly lines: readonly Line[];
}

/** A line that is shown, or so many that are the same and left out. */
export type Shown = Line | {readonly kind: 'left-out'; readonly count: number};

export function difference(value: unknown): Difference {
  const found = fields(value);
  return {
    added: number(found.added) ?? 0,
    removed: number(found.removed) ?? 0,
    lines: list(found.lines)
      .map(fields)
      .map((line) => ({
        kind: line.kind === 'added' || line.kind === 'removed' ? line.kind : 'same',
        before: number(line.before),
        after: number(line.after),
        text: text(line.text),
      })),
  };
}

/** What changed with so many lines around it; what is the same further away is counted. */
export function around(lines: readonly Line[], context = 3): readonly Shown[] {
  const near = lines.map((_, at) =>
    lines.slice(Math.max(0, at - context), at + context + 1).some(({kind}) => kind !== 'same'),
  );
  const shown: Shown[] = [];
  for (const [at, line] of lines.entries()) {
    const last = shown.at(-1);
    if (near[at] === true) {
      shown.push(line);
    } else if (last?.kind === 'left-out') {
      shown[shown.length - 1] = {kind: 'left-out', count: last.count + 1};
    } else {
      shown.push({kind: 'left-out', count: 1});
    }
  }
  return shown;
}
