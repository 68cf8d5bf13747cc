import {lifeSteps} from '../../../main/resources/web/audit/exchange/life-steps.ts';
import {elapsed} from '../../../main/resources/web/audit/integrity/elapsed.ts';
import {follow, hold, MOST, NOTHING, take} from '../../../main/resources/web/audit/live/feed.ts';
import {isWide, orderOf} from '../../../main/resources/web/audit/takeout/hold-order.ts';
import {readable} from '../../../main/resources/web/audit/takeout/disclosable.ts';
import {queryWords} from '../../../main/resources/web/audit/takeout/query-words.ts';
import {exchangeIn, type Exchange} from '../../../main/resources/web/audit/wire/exchange.ts';
import {bundleName} from '../../../main/resources/web/audit/wire/export.ts';
import {pastCheck, verificationIn} from '../../../main/resources/web/audit/wire/integrity.ts';
import {recordIn} from '../../../main/resources/web/audit/wire/record.ts';
import {revealIn, type Reveal} from '../../../main/resources/web/audit/wire/reveal.ts';
import {equal} from '../check.ts';

const FLAW = {position: {lane: 1, epoch: 2, sequence: 30}, kind: 'ALTERED', message: 'Another record stood here.'};

const RESULTS: readonly (readonly [answer: unknown, intact: boolean, place: string | undefined])[] = [
  [{records: 12, contents: 3, flaw: null}, true, undefined],
  [{records: 12, contents: 3, flaw: FLAW}, false, '1/2/30'],
  [{records: 12}, false, undefined],
  [{records: 12, flaw: null, intact: false}, false, undefined],
  [{flaw: null}, false, undefined],
  ['', false, undefined],
];

for (const [answer, intact, place] of RESULTS) {
  Deno.test(`${JSON.stringify(answer)} is told as ${intact ? 'whole' : 'broken'}`, () => {
    const found = verificationIn(answer);
    equal([found.intact, found.flaw?.place], [intact, place]);
  });
}

Deno.test('a check by nobody was made by the gateway itself', () => {
  const record = recordIn({fields: {kind: 'VERIFIED', detail: ['intact', 'true', 'records', '7'], moment: 0}});
  equal(pastCheck(record), {moment: '1970-01-01T00:00:00.000Z', intact: true, records: 7, nightly: true, place: ''});
});

const exchange = (id: string, status = 'open'): Exchange => exchangeIn({id, status});

Deno.test('what goes on keeps its place, and what comes in while it is held waits', () => {
  const two = take(take(NOTHING, exchange('a')), exchange('b'));
  const held = take(take(hold(two), exchange('c')), exchange('a', 'completed'));
  const ids = held.shown.map(({id, status}) => `${id} ${status}`);
  equal([ids, held.waiting.length], [['b open', 'a completed'], 1]);
  equal(follow(held).shown.map(({id}) => id), ['c', 'b', 'a']);
});

Deno.test('no more is kept than anybody reads', () => {
  const many = Array.from({length: MOST + 5}, (_, at) => String(at)).reduce((feed, id) => take(feed, exchange(id)), NOTHING);
  equal([many.shown.length, many.shown[0]?.id], [MOST, String(MOST + 4)]);
});

Deno.test('the life of an exchange says what was decided and how long it took', () => {
  const record = (kind: string, moment: number, fields: object) => recordIn({fields: {kind, moment, ...fields}});
  const steps = lifeSteps([
    record('INTENT', 1_000_000, {action: 'MASK', finding_types: ['PAYMENT_CARD'], finding_counts: [2], rules: ['cards']}),
    record('OUTCOME', 3_000_000, {status: 'COMPLETED', prompt_tokens: 3, completion_tokens: 5}),
  ]);
  equal(steps.map(({look, afterMicros, sentences}) => [look, afterMicros, sentences.length]), [
    ['begin', null, 3],
    ['fine', 2_000_000, 2],
  ]);
});

Deno.test('a hold without person, requests and groups is about everybody', () => {
  const wide = orderOf([['matter', ' Case 17 '], ['person', ' '], ['requestId', '\n'], ['group', '']]);
  const narrow = orderOf([['matter', 'Case 17'], ['group', '/sales\n/legal']]);
  equal([[...wide], isWide(wide)], [[['matter', 'Case 17']], true]);
  equal([narrow.getAll('group'), isWide(narrow)], [['/sales', '/legal'], false]);
});

Deno.test('a bundle is named after its days', () => {
  equal(bundleName({from: '2026-11-24T08:00:00Z', to: '2026-11-24T09:00:00Z'}), 'trail-2026-11-24.zip');
  equal(bundleName({}), 'trail.zip');
});

Deno.test('what a bundle was made of is told by the names of the search', () => {
  const detail = new Map([['requestId', 'a'], ['purpose', 'p'], ['from', '2026-11-24T00:00:00Z']]);
  const told = queryWords(detail);
  equal([told.split(', ').at(-1), told.includes('T00:00'), told.includes('p,')], ['Request id: a', false, false]);
  equal(queryWords(detail.set('disclose', 'client_address')).split(', ').at(-1), 'Disclosed: Address of the client');
});

Deno.test('only what can be read now is offered to disclose by', () => {
  const reveal = (yours: boolean, readableUntil: string): Reveal => revealIn({yours, readableUntil});
  const reveals = [reveal(true, '2026-11-24T12:00:00Z'), reveal(false, '2026-11-24T12:00:00Z'), reveal(true, '')];
  equal(readable(reveals, Date.parse('2026-11-24T11:00:00Z')), reveals.slice(0, 1));
  equal(readable(reveals, Date.parse('2026-11-24T13:00:00Z')), []);
});

Deno.test('seconds are told as minutes', () => equal([elapsed(5), elapsed(65)], ['0:05', '1:05']));
