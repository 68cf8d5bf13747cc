import {after, asked, newFindings, type Turn} from '../../main/resources/web/assistant/chat/conversation.ts';
import {messages} from '../../main/resources/web/assistant/chat/message.ts';
import {newName} from '../../main/resources/web/assistant/chat/name.ts';
import {untold} from '../../main/resources/web/assistant/chat/read-aloud.ts';
import {noticed} from '../../main/resources/web/shared/wire/failure.ts';
import type {Finding} from '../../main/resources/web/shared/wire/finding.ts';
import {equal} from './check.ts';

const MODEL = {id: 'm', zone: 'local', simulated: false, audio: false, chats: true, contextLength: null};
const CARD: Finding = {type: 'PAYMENT_CARD', count: 1, rule: 'payment-data', action: 'mask'};

function turn(prompt: string, change: Partial<Turn>): Turn {
  return {...asked(1, prompt, MODEL), progress: 'done', ...change};
}

Deno.test('what was refused is not sent again with the next prompt', () => {
  const turns = [
    turn('first', {answer: 'one'}),
    turn('blocked', {progress: 'failed', failure: noticed('policy_blocked')}),
    turn('cut short', {answer: 'begin', progress: 'stopped'}),
    turn('now', {progress: 'asking'}),
  ];
  equal(
    messages(turns).map((message) => message.content),
    ['first', 'one', 'cut short', 'begin', 'now'],
  );
});

Deno.test('a finding is told where it is new, not at every later prompt', () => {
  const turns = [
    turn('card', {answer: 'a', findings: [CARD]}),
    turn('blocked', {progress: 'failed'}),
    turn('no card', {answer: 'b', findings: [CARD]}),
    turn('second card', {answer: 'c', findings: [{...CARD, count: 2}]}),
  ];
  equal(newFindings(turns, 0), [CARD]);
  equal(newFindings(turns, 2), []);
  equal(newFindings(turns, 3), [CARD]);
});

Deno.test('a turn goes from asking to its end as events arrive', () => {
  const begun = after(asked(1, 'p', MODEL), {kind: 'accepted', requestId: 'r', findings: [CARD], marks: [], chosen: null});
  const answered = after(after(begun, {kind: 'text', text: 'Hel'}), {kind: 'text', text: 'lo'});
  const ended = after(answered, {kind: 'end'});
  equal([begun.progress, answered.answer, ended.progress], ['answering', 'Hello', 'done']);
});

Deno.test('an unsure answer names the larger model that can be asked', () => {
  const answered = after(asked(1, 'p', MODEL), {kind: 'unsure', larger: {model: 'large', zone: 'external'}});
  equal(answered.unsure, {model: 'large', zone: 'external'});
});

Deno.test('a screen reader is told whole paragraphs, all of them, once', () => {
  const answer = 'One two.\n\nThree:\n\n```\na\n\nb\n```\n\nEnd';
  const parts: string[] = [];
  for (let length = 1; length <= answer.length; length++) {
    const told = parts.join('').length;
    parts.push(untold(answer.slice(0, length), told, length === answer.length));
  }
  equal(
    parts.filter((part) => part !== ''),
    ['One two.\n\n', 'Three:\n\n', '```\na\n\nb\n```\n\n', 'End'],
  );
});

Deno.test('a file goes before the words about it, and one that was not kept does not go', () => {
  const files = [
    {name: 'plan.pdf', size: 3, data: 'AAAA'},
    {name: 'old.pdf', size: 3, data: null},
  ];
  equal(messages([turn('about it', {files, progress: 'asking'})]), [
    {
      role: 'user',
      content: [
        {type: 'file', file: {filename: 'plan.pdf', file_data: 'AAAA'}},
        {type: 'text', text: 'about it'},
      ],
    },
  ]);
});

Deno.test('a conversation is named by a random UUID', () => {
  equal(newName((bytes) => bytes.fill(255)), 'ffffffff-ffff-4fff-bfff-ffffffffffff');
});
