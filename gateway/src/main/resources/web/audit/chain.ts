import {read} from '../shared/wire/http.ts';
import {fields, number, text} from '../shared/wire/json.ts';

/** What recomputing the chain showed, in plain words. */
export interface ChainResult {
  readonly intact: boolean;
  readonly heading: string;
  readonly words: string;
}

export async function verifyChain(): Promise<ChainResult> {
  return inWords(await read('/api/audit/verify'));
}

/** A result that does not clearly say that the chain is whole counts as broken. */
export function inWords(answer: unknown): ChainResult {
  const result = fields(answer);
  const rows = number(result.rows) ?? 0;
  if (result.intact === true) {
    return {
      intact: true,
      heading: 'The chain is whole',
      words: `${rows.toLocaleString()} records were recomputed; none was changed, moved or taken out.`,
    };
  }
  const bad = fields(result.firstBad);
  return {
    intact: false,
    heading: 'The chain is broken',
    words: `${text(bad.problem)}`,
  };
}
