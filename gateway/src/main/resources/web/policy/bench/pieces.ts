import type {BenchFinding} from '../wire/bench.ts';

/** Where something was found, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A part of the text in which the same was found throughout. */
export interface Piece<F extends Span = BenchFinding> {
  readonly text: string;
  readonly findings: readonly F[];
}

/** Cuts a text where findings begin and end; findings may overlap. */
export function pieces<F extends Span>(text: string, findings: readonly F[]): readonly Piece<F>[] {
  const cuts = [0, text.length, ...findings.flatMap(({start, end}) => [start, end])].filter(
    (cut) => cut >= 0 && cut <= text.length,
  );
  const sorted = [...new Set(cuts)].sort((one, other) => one - other);
  return sorted.slice(0, -1).map((from, at) => {
    const to = sorted[at + 1] ?? text.length;
    return {text: text.slice(from, to), findings: findings.filter(({start, end}) => start < to && end > from)};
  });
}

/** Actions from the weakest to the strongest. */
const STRENGTH: readonly string[] = ['', 'allow', 'log', 'mask', 'tokenise', 'coach', 'block'];

/** The strongest action on any of the findings; empty where no rule looks at them. */
export function strongest(findings: readonly BenchFinding[]): string {
  return findings
    .map(({rule}) => rule?.action ?? '')
    .reduce((most, each) => (STRENGTH.indexOf(each) > STRENGTH.indexOf(most) ? each : most), '');
}

/** How an action looks: harmless, changed, stopped. */
export function toneOf(action: string): 'plain' | 'note' | 'mask' | 'stop' | 'fine' {
  switch (action) {
    case 'block':
    case 'coach':
      return 'stop';
    case 'mask':
    case 'tokenise':
      return 'mask';
    case 'log':
      return 'note';
    case 'allow':
      return 'fine';
    default:
      return 'plain';
  }
}

/** The groups that a person wrote into one line. */
export function groupsIn(line: string): readonly string[] {
  return line
    .split(/[,;\s]+/)
    .map((group) => group.trim())
    .filter((group) => group !== '');
}
