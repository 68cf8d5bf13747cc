import {inWords} from '../../main/resources/web/audit/chain.ts';
import {equal} from './check.ts';

const FLAW = {position: {lane: 1, epoch: 2, sequence: 30}, kind: 'ALTERED', message: 'Another record stood here.'};

const RESULTS: readonly (readonly [answer: unknown, intact: boolean, words: RegExp])[] = [
  [{records: 12, contents: 3, flaw: null}, true, /^12 records were recomputed/],
  [
    {records: 12, contents: 3, flaw: FLAW},
    false,
    /^First at lane 1, epoch 2, number 30\. Another record stood here\. 12/,
  ],
  [{records: 0, contents: 0, flaw: null}, true, /^0 records/],
  [{records: 12}, false, /up to there/],
  [{flaw: null}, false, /no result that can be read/],
  ['', false, /no result that can be read/],
];

for (const [answer, intact, words] of RESULTS) {
  Deno.test(`${JSON.stringify(answer)} is told as ${intact ? 'whole' : 'broken'}`, () => {
    const told = inWords(answer);
    equal([told.intact, words.test(told.words)], [intact, true], told.words);
  });
}
