import {addressOf, placeOf, type Place} from '../../main/resources/web/models/address.ts';
import {deskOf} from '../../main/resources/web/models/desk.ts';
import {changes, membersOf, modelText, NEW_MODEL} from '../../main/resources/web/models/wire/document.ts';
import {equal} from './check.ts';

const ID = '0197c9a0-0000-7000-8000-000000000000';
const SMALL = modelText({
  name: 'small',
  zone: 'local',
  aliases: ['b', 'a'],
  groups: [],
  capabilities: ['chat'],
  contextLength: 8192,
  promptPrice: '0.002',
  servers: [{name: 'one', kind: 'vllm', url: 'there', upstreamName: 'small', key: null, weight: 2}],
});

const PLACES: readonly (readonly [hash: string, place: Place])[] = [
  ['', {view: 'catalogue'}],
  ['#nonsense', {view: 'catalogue'}],
  ['#changes', {view: 'changes'}],
  ['#fit', {view: 'fit'}],
  ['#new', {view: 'new'}],
  [`#model/${ID}`, {view: 'model', id: ID}],
  ['#model/../secret', {view: 'catalogue'}],
];

for (const [hash, place] of PLACES) {
  Deno.test(`the address ${hash} leads to ${place.view}`, () => equal(placeOf(hash), place));
}

Deno.test('the address of a model leads back to it', () => equal(placeOf(addressOf({view: 'model', id: ID})), {view: 'model', id: ID}));

Deno.test('an operator changes and an auditor reads', () => {
  const session = {csrf: 'c', roles: ['auditor']};
  equal(deskOf(session), {csrf: 'c', operates: false, reads: true});
  equal(deskOf({...session, roles: ['operator']}).operates, true);
});

Deno.test('figures go as numbers, amounts as texts, and what is empty as nothing', () => {
  const members = membersOf({...SMALL, parameters: '', contextLength: '8192', promptPrice: '0.002', answerPrice: ''});
  equal([members.contextLength, members.parameters, members.promptPrice, members.answerPrice], [8192, null, '0.002', null]);
});

Deno.test('a figure that is none goes as it is, so that the gateway says so', () =>
  equal(membersOf({...SMALL, contextLength: '8k'}).contextLength, '8k'));

Deno.test('the same in another order is no change', () => equal(changes(SMALL, {...SMALL, aliases: ['a', 'b']}), []));

Deno.test('changes are told member by member and server by server', () => {
  const [server] = SMALL.servers;
  const after = {...SMALL, zone: 'external', servers: [{...server!, weight: '1'}]};
  equal(
    changes(SMALL, after).map(({member, before, after}) => [member, before, after]),
    [
      ['zone', 'local', 'external'],
      ['servers[one]', 'there · vllm · small · × 2', 'there · vllm · small · × 1'],
    ],
  );
});

Deno.test('an answer of another shape is read as a model that says nothing', () => {
  const {name, servers, enabled} = modelText('nonsense');
  equal([name, servers, enabled], ['', [], true]);
});

Deno.test('a new model has one server to fill in', () => equal(NEW_MODEL.servers.length, 1));
