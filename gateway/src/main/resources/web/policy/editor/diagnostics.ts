import type {Diagnostic} from '@codemirror/lint';
import type {Text} from '@codemirror/state';
import type {Problem} from '../wire/check.ts';

/** The place of a problem in a document as it stands now; what has gone meanwhile is marked at the end. */
export function offsetOf(document: Text, {line, column}: Pick<Problem, 'line' | 'column'>): number {
  const there = document.line(Math.min(Math.max(line, 1), document.lines));
  const before = [...there.text].slice(0, Math.max(column, 1) - 1).join('');
  return there.from + Math.min(before.length, there.length);
}

/** Problems as the editor marks them: from their place to the end of the word. */
export function diagnostics(document: Text, problems: readonly Problem[]): Diagnostic[] {
  return problems
    .map((problem) => {
      const from = offsetOf(document, problem);
      const line = document.lineAt(from);
      const word = /^[\w-]+/.exec(line.text.slice(from - line.from))?.[0] ?? '';
      const to = Math.min(line.to, from + Math.max(1, word.length));
      return {from, to, severity: 'error' as const, message: problem.message};
    })
    .sort((one, other) => one.from - other.from);
}
