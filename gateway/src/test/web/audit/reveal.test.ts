import {offerOf, unreadable} from '../../../main/resources/web/audit/reveal/offers.ts';
import {lines, missing, wish} from '../../../main/resources/web/audit/reveal/wish.ts';
import {said} from '../../../main/resources/web/audit/wire/opened.ts';
import {revealIn, type Reveal} from '../../../main/resources/web/audit/wire/reveal.ts';
import {equal} from '../check.ts';

function reveal(state: string, yours = false, decided: readonly (readonly [seat: string, yours: boolean])[] = []): Reveal {
  const decisions = decided.map(([seat, own]) => ({seat, yours: own, decision: 'approve'}));
  return revealIn({state, yours, decisions, readableUntil: state === 'approved' ? '2026-11-24T08:00:00Z' : null});
}

const OFFERS: readonly (readonly [about: string, reveal: Reveal, roles: readonly string[], steps: string, why: string])[] = [
  ['an auditor and a new one', reveal('requested'), ['auditor'], 'approvals,rejections', ''],
  ['who asked', reveal('requested', true), ['auditor'], '', 'yours'],
  ['the other side', reveal('half_approved', false, [['security', false]]), ['privacy-officer'], 'approvals,rejections', ''],
  ['the same side', reveal('half_approved', false, [['security', false]]), ['auditor'], 'rejections', 'sideTaken'],
  ['who agreed already', reveal('half_approved', false, [['security', true]]), ['auditor'], '', 'already'],
  ['both roles', reveal('half_approved', false, [['security', false]]), ['auditor', 'privacy-officer'], 'approvals,rejections', ''],
  ['an emergency and the other side', reveal('break_glass', false, [['security', false]]), ['privacy-officer'], 'reviews', ''],
  ['an emergency and the same side', reveal('break_glass', false, [['security', false]]), ['auditor'], '', 'sideTaken'],
  ['one that was rejected', reveal('rejected'), ['auditor'], '', 'over'],
  ['an approved one', reveal('approved'), ['privacy-officer'], '', 'over'],
];

for (const [about, each, roles, steps, why] of OFFERS) {
  Deno.test(`what is offered to ${about}`, () => {
    const offer = offerOf(each, roles);
    equal([offer.steps.join(), offer.why], [steps, why]);
  });
}

Deno.test('content is read by who asked, within the time, after others agreed', () => {
  const before = Date.parse('2026-11-24T07:59:59Z');
  const after = Date.parse('2026-11-24T08:00:00Z');
  equal(unreadable(reveal('approved', true), before), '');
  equal(unreadable(reveal('approved', false), before), 'others');
  equal(unreadable(reveal('approved', true), after), 'over');
  equal(unreadable(reveal('requested', true), before), 'waiting');
  equal(unreadable(reveal('rejected', true), before), 'over');
});

Deno.test('a wish for single requests has no time', () => {
  const given = new Map([
    ['purpose', ' a leak '],
    ['ticket', 'CASE-17'],
    ['requests', 'one, two\none'],
    ['from', '2026-11-24T08:00'],
    ['most', '2'],
    ['breakGlass', 'on'],
  ]);
  equal(wish('requests', given), {purpose: 'a leak', ticket: 'CASE-17', requests: ['one', 'two'], most: 2, breakGlass: true});
  equal(missing('requests', given), []);
});

Deno.test('a wish for a person names it and a time', () => {
  equal(missing('name', new Map([['purpose', 'a'], ['ticket', ' ']])), ['ticket', 'name', 'from', 'to']);
  equal(Object.keys(wish('name', new Map([['name', 'x']]))), ['purpose', 'ticket', 'name', 'from', 'to']);
});

Deno.test('what was said is found in requests and answers of each shape', () => {
  const chat = {messages: [{role: 'user', content: [{type: 'text', text: 'a'}, {type: 'image'}]}, {role: 'system', content: 'b'}]};
  equal(said(JSON.stringify(chat)), [{role: 'user', text: 'a'}, {role: 'system', text: 'b'}]);
  equal(said(JSON.stringify({choices: [{message: {role: 'assistant', content: 'c'}}]})), [{role: 'assistant', text: 'c'}]);
  equal(said(JSON.stringify({prompt: 'd'})), [{role: '', text: 'd'}]);
  equal(said('<script>'), []);
  equal(lines(' a,b\n\nc;a '), ['a', 'b', 'c']);
});
