import {addressOf, placeOf} from '../../main/resources/web/policy/address.ts';
import {groupsIn, pieces, strongest} from '../../main/resources/web/policy/bench/pieces.ts';
import {deskOf} from '../../main/resources/web/policy/desk.ts';
import type {BenchFinding} from '../../main/resources/web/policy/wire/bench.ts';
import {around, type Line} from '../../main/resources/web/policy/wire/difference.ts';
import {equal} from './check.ts';

for (const [hash, view, id] of [
  ['', 'force', ''],
  ['#drafts', 'drafts', ''],
  ['#draft/0192-ab', 'drafts', '0192-ab'],
  ['#version/12', 'versions', '12'],
  ['#data', 'data', ''],
  ['#data/dataset/customers-2026', 'data', 'dataset/customers-2026'],
  ['#data/dataset/../changes', 'data', ''],
  ['#nothing', 'force', ''],
  ['#draft/%E0%A4%A', 'drafts', ''],
] as const) {
  Deno.test(`address ${hash} shows ${view} ${id}`, () => equal(placeOf(hash), {view, id}));
}

Deno.test('a place has the address it is read from', () =>
  {
  equal(placeOf(addressOf({view: 'versions', id: '7'})), {view: 'versions', id: '7'});
  equal(placeOf(addressOf({view: 'data', id: 'fingerprint/handbook'})), {view: 'data', id: 'fingerprint/handbook'});
});

for (const [role, edits, approves, tries, reads] of [
  ['policy-editor', true, false, true, true],
  ['policy-approver', false, true, true, true],
  ['auditor', false, false, false, true],
  ['employee', false, false, false, false],
] as const) {
  Deno.test(`what ${role} may do at the desk`, () => {
    const desk = deskOf({subject: '', name: 'a', roles: [role], groups: [], csrf: 'c', logout: '', recentUntil: ''});
    equal([desk.edits, desk.approves, desk.tries, desk.reads], [edits, approves, tries, reads]);
  });
}

Deno.test('text is cut where findings begin and end, also where they overlap', () => {
  const findings = [found(2, 6, 'mask'), found(4, 8, 'block')];
  equal(
    pieces('0123456789', findings).map((piece) => [piece.text, strongest(piece.findings)]),
    [
      ['01', ''],
      ['23', 'mask'],
      ['45', 'block'],
      ['67', 'block'],
      ['89', ''],
    ],
  );
});

Deno.test('text without findings is one piece, and no text is none', () => {
  equal(pieces('abc', []), [{text: 'abc', findings: []}]);
  equal(pieces('', []), []);
});

Deno.test('groups are read however they are separated', () => equal(groupsIn(' /a, /b/c;/d  '), ['/a', '/b/c', '/d']));

Deno.test('lines far from a change are counted instead of shown', () => {
  const lines = Array.from({length: 12}, (_, at): Line => line(at === 5 ? 'added' : 'same', String(at)));
  equal(
    around(lines, 1).map((each) => (each.kind === 'left-out' ? each.count : each.text)),
    [4, '4', '5', '6', 5],
  );
});

Deno.test('all lines of a document without changes are counted', () =>
  equal(around([line('same', 'a'), line('same', 'b')]), [{kind: 'left-out', count: 2}]));

function line(kind: Line['kind'], text: string): Line {
  return {kind, before: 1, after: 1, text};
}

function found(start: number, end: number, action: string): BenchFinding {
  return {
    detector: 'd',
    type: 'T',
    start,
    end,
    likelihood: 'likely',
    hidden: false,
    why: '',
    rule: {id: 'r', action, say: '', type: 'T', start, end},
  };
}
