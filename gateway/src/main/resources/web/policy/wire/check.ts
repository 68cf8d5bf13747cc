import {fields, list, number, text} from '../../shared/wire/json.ts';
import {send} from '../../shared/wire/http.ts';

/** Something that keeps a document from coming into force. */
export interface Problem {
  /** From 1. */
  readonly line: number;
  /** From 1, in code points. */
  readonly column: number;
  readonly message: string;
  readonly excerpt: string;
}

/** What came of a test case. */
export interface TestResult {
  readonly name: string;
  /** Where the case stands in its document, from 1. */
  readonly line: number;
  readonly passed: boolean;
  readonly message: string;
}

/** What is to be said of a policy before it is in force. */
export interface Check {
  /** Name and hash; empty while the policy has a problem. */
  readonly version: string;
  readonly problems: readonly Problem[];
  readonly testProblems: readonly Problem[];
  readonly tests: readonly TestResult[];
}

/** Whether the policy may be published. */
export function isSound({problems, testProblems, tests}: Check): boolean {
  return problems.length === 0 && testProblems.length === 0 && tests.every(({passed}) => passed);
}

export async function check(source: string, tests: string, csrf: string, signal: AbortSignal): Promise<Check> {
  const found = fields(await send('POST', '/api/policy/check', csrf, {source, tests}, signal));
  return {
    version: text(found.version),
    problems: problems(found.problems),
    testProblems: problems(found.testProblems),
    tests: list(found.tests)
      .map(fields)
      .map((test) => ({
        name: text(test.name),
        line: number(test.line) ?? 1,
        passed: test.passed === true,
        message: text(test.message),
      })),
  };
}

export function problems(value: unknown): readonly Problem[] {
  return list(value)
    .map(fields)
    .map((problem) => ({
      line: number(problem.line) ?? 1,
      column: number(problem.column) ?? 1,
      message: text(problem.message),
      excerpt: text(problem.excerpt),
    }));
}
