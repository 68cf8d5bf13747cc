import {asked, type Turn} from '../../main/resources/web/assistant/chat/conversation.ts';
import {nameInAddress} from '../../main/resources/web/assistant/keep/address.ts';
import {KeepController} from '../../main/resources/web/assistant/keep/keep-controller.ts';
import {byAge, type KeptConversation} from '../../main/resources/web/assistant/keep/kept-conversation.ts';
import {keptFor} from '../../main/resources/web/assistant/keep/kept-for.ts';
import {asKept, fromKept, isWorthKeeping} from '../../main/resources/web/assistant/keep/kept-turn.ts';
import {ListController} from '../../main/resources/web/assistant/keep/list-controller.ts';
import {noticed, RequestFailed} from '../../main/resources/web/shared/wire/failure.ts';
import {equal} from './check.ts';

const MODEL = {id: 'm', zone: 'local', simulated: false, audio: false, chats: true, contextLength: null};
const HOST = {
  addController() {},
  removeController() {},
  requestUpdate() {},
  updateComplete: Promise.resolve(true),
};

function turn(id: number, change: Partial<Turn> = {}): Turn {
  return {...asked(id, `prompt ${id}`, MODEL), requestId: 'r', answer: 'a', progress: 'done', ...change};
}

function conversation(id: string, changed = '2026-11-24T10:00:00Z'): KeptConversation {
  return {id, title: id, changed};
}

const KEPT: readonly (readonly [what: string, change: Partial<Turn>, kept: boolean])[] = [
  ['an answer', {}, true],
  ['a stopped answer', {progress: 'stopped'}, true],
  ['an answer that broke off', {progress: 'failed', failure: noticed('answer_cut', 'r', true)}, true],
  ['an open answer', {progress: 'answering'}, false],
  ['a blocked prompt', {progress: 'failed', requestId: '', failure: noticed('policy_blocked')}, false],
  ['an answer that policy blocked', {progress: 'failed', failure: noticed('policy_blocked', 'r', true)}, false],
];

for (const [what, change, kept] of KEPT) {
  Deno.test(`${what} is ${kept ? '' : 'not '}kept`, () => {
    equal(isWorthKeeping(turn(1, change)), kept);
  });
}

Deno.test('a turn is the same after it was kept, but for the bytes of its files', () => {
  const mark = {type: 'EMAIL', rule: 'r', action: 'mask', file: 0, start: 1, end: 2};
  const finding = {type: 'EMAIL', count: 1, rule: 'r', action: 'mask'};
  const before = turn(0, {
    files: [{name: 'a.txt', size: 3, data: 'AAAA'}],
    findings: [finding],
    marks: [mark],
    finish: 'stop',
    reasoning: 'why',
  });
  const [after] = fromKept(JSON.parse(JSON.stringify([asKept(before)])));
  equal(after, {...before, requestId: '', files: [{name: 'a.txt', size: 3, data: null}]});
});

Deno.test('turns are kept one after another, behind those that were kept', async () => {
  const puts: (readonly [string, number, string])[] = [];
  let fails = false;
  const store = {
    put(id: string, place: number, each: Turn) {
      puts.push([id, place, each.prompt]);
      return fails ? Promise.reject(new RequestFailed(noticed('unreachable'))) : Promise.resolve(conversation(id));
    },
  };
  const told: string[] = [];
  const keeper = new KeepController(HOST, store, (kept) => told.push(kept.id));
  const [one, blocked, two, three] = [turn(1), turn(2, {requestId: ''}), turn(3), turn(4)];

  void keeper.take('c', [], one);
  void keeper.take('c', [one], blocked);
  fails = false;
  await keeper.take('c', [one, blocked], two);
  fails = true;
  await keeper.take('c', [one, blocked, two], three);
  equal(keeper.failure?.code, 'unreachable');
  fails = false;
  await keeper.take('c', [one, blocked, two, three], turn(5));

  equal(puts, [
    ['c', 0, 'prompt 1'],
    ['c', 1, 'prompt 3'],
    ['c', 2, 'prompt 4'],
    ['c', 2, 'prompt 5'],
  ]);
  equal([told.length, keeper.failure], [3, null]);
});

Deno.test('a list shows each conversation once, whatever moved between two pages', async () => {
  const pages = [
    {conversations: [conversation('a'), conversation('b')], next: 'n'},
    {conversations: [conversation('b'), conversation('c')], next: ''},
  ];
  const store = {
    page: () => Promise.resolve(pages.shift() ?? {conversations: [], next: ''}),
    search: () => Promise.resolve({hits: [{conversation: conversation('b'), excerpt: 'x'}], complete: true}),
    rename: (id: string, title: string) => Promise.resolve({...conversation(id), title}),
    delete: () => Promise.resolve(),
    deleteAll: () => Promise.resolve(),
  };
  const list = new ListController(HOST, () => store);
  await list.load();
  equal(list.more, true);
  await list.load();
  await list.search('x');
  await list.rename('b', 'B');
  list.renew(conversation('c'));
  await list.delete('a');

  equal(
    list.conversations.map((each) => each.title),
    ['c', 'B'],
  );
  equal([list.more, list.found?.hits[0]?.conversation.title], [false, 'B']);
  await list.search(' ');
  equal(list.found, null);
});

Deno.test('conversations stand under the day they were used on', () => {
  const now = new Date(2026, 10, 24, 12);
  const at = (days: number, hour: number) => new Date(2026, 10, 24 - days, hour).toISOString();
  const groups = byAge(
    [conversation('a', at(0, 1)), conversation('b', at(1, 23)), conversation('c', at(6, 5)), conversation('d', at(9, 5))],
    now,
  );
  equal(
    groups.map(([age, each]) => [age, each.map((one) => one.id)]),
    [
      ['today', ['a']],
      ['yesterday', ['b']],
      ['week', ['c']],
      ['older', ['d']],
    ],
  );
});

Deno.test('how long things are kept is told in whole days or hours', () => {
  equal([keptFor(30 * 86_400), keptFor(86_400), keptFor(7_200), keptFor(1), keptFor(52 * 3_600)], [
    {number: 30, unit: 'days'},
    {number: 1, unit: 'days'},
    {number: 2, unit: 'hours'},
    {number: 1, unit: 'hours'},
    {number: 2, unit: 'days'},
  ]);
});

Deno.test('only an id names a conversation in the address', () => {
  const id = '0190a7b2-0000-7000-8000-000000000001';
  equal([nameInAddress(`#c=${id}`), nameInAddress(`#c=${id}x`), nameInAddress('#c=../x'), nameInAddress('')], [id, '', '', '']);
});
