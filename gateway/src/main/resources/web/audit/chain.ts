import {read} from '../shared/wire/http.ts';
import {fields, number, text, type Fields} from '../shared/wire/json.ts';

/** What recomputing the chain showed, in plain words. */
export interface ChainResult {
  readonly intact: boolean;
  readonly heading: string;
  readonly words: string;
}

export async function verifyChain(): Promise<ChainResult> {
  return inWords(await read('/api/audit/verify'));
}

/** A result that does not say in so many words that no flaw was found counts as a flaw. */
export function inWords(answer: unknown): ChainResult {
  const result = fields(answer);
  const records = number(result.records);
  if (result.flaw === null && records !== null) {
    return {
      intact: true,
      heading: 'The chain is whole',
      words: `${records.toLocaleString()} records were recomputed; none was changed, moved or taken out.`,
    };
  }
  const flaw = fields(result.flaw);
  return {
    intact: false,
    heading: 'The chain is broken',
    words: [place(flaw), text(flaw.message), checked(records)].filter((part) => part !== '').join(' '),
  };
}

function place(flaw: Fields): string {
  const at = fields(flaw.position);
  const [lane, epoch, sequence] = [number(at.lane), number(at.epoch), number(at.sequence)];
  return sequence === null ? '' : `First at lane ${lane}, epoch ${epoch}, number ${sequence}.`;
}

function checked(records: number | null): string {
  return records === null
    ? 'The check gave no result that can be read.'
    : `${records.toLocaleString()} records were recomputed up to there. Keep the database as it is and tell security.`;
}
