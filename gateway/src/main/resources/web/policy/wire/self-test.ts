import {send} from '../../shared/wire/http.ts';
import {fields, list, number, text, texts} from '../../shared/wire/json.ts';

/** What came of the examples of one finding type. */
export interface TestedType {
  readonly type: string;
  readonly builtIn: boolean;
  /** `ok`, `failed` or `untested`; anything else is read as failed. */
  readonly state: string;
  readonly examples: number;
  /** Examples that were not found; of an own type names of test cases. */
  readonly missed: readonly string[];
  /** Look-alikes that were found. */
  readonly mistaken: readonly string[];
  readonly micros: number;
}

export interface SelfTest {
  readonly sound: boolean;
  readonly micros: number;
  readonly types: readonly TestedType[];
}

/** Tries every detector of this gateway. */
export async function selfTest(csrf: string, signal: AbortSignal): Promise<SelfTest> {
  return selfTestIn(await send('POST', '/api/policy/detectors/self-test', csrf, undefined, signal));
}

/** An answer of another shape says that nothing is sound. */
export function selfTestIn(answer: unknown): SelfTest {
  const found = fields(answer);
  return {
    sound: found.sound === true,
    micros: number(found.micros) ?? 0,
    types: list(found.types)
      .map(fields)
      .map((each) => ({
        type: text(each.type),
        builtIn: each.builtIn === true,
        state: each.state === 'ok' || each.state === 'untested' ? each.state : 'failed',
        examples: number(each.examples) ?? 0,
        missed: texts(each.missed),
        mistaken: texts(each.mistaken),
        micros: number(each.micros) ?? 0,
      })),
  };
}

/** Types that somebody has to look at, those that failed first. */
export function amiss(types: readonly TestedType[]): readonly TestedType[] {
  const of = (state: string) => types.filter((each) => each.state === state);
  return [...of('failed'), ...of('untested')];
}
