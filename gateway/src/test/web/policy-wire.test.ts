import {isSound, type Check} from '../../main/resources/web/policy/wire/check.ts';
import {difference} from '../../main/resources/web/policy/wire/difference.ts';
import {replayIn} from '../../main/resources/web/policy/wire/replay.ts';
import {amiss, selfTestIn} from '../../main/resources/web/policy/wire/self-test.ts';
import {equal} from './check.ts';

const FINE: Check = {version: 'a@1', problems: [], testProblems: [], tests: []};
const PROBLEM = {line: 1, column: 1, message: 'm', excerpt: ''};
const TEST = {name: 'n', line: 1, passed: true, message: ''};

const CHECKS: readonly (readonly [what: string, check: Check, sound: boolean])[] = [
  ['nothing wrong and no tests', FINE, true],
  ['a test that passed', {...FINE, tests: [TEST]}, true],
  ['a test that failed', {...FINE, tests: [TEST, {...TEST, passed: false}]}, false],
  ['a problem of the policy', {...FINE, problems: [PROBLEM]}, false],
  ['a problem of the tests', {...FINE, testProblems: [PROBLEM]}, false],
];

for (const [what, check, sound] of CHECKS) {
  Deno.test(`${what} ${sound ? 'lets' : 'does not let'} a draft be published`, () => equal(isSound(check), sound));
}

Deno.test('an answer of another shape is read as no replay that changes anything', () => {
  const {prompts, changed, complete, decisions, examples} = replayIn('nonsense');
  equal([prompts, changed, complete, decisions, examples], [0, 0, true, [], []]);
});

Deno.test('decisions of a replay are read', () =>
  equal(
    replayIn({changed: 2, complete: false, decisions: [{direction: 'prompt', before: 'allow', after: 'mask', count: 2}]})
      .decisions,
    [{direction: 'prompt', before: 'allow', after: 'mask', count: 2}],
  ));

Deno.test('a line of an unknown kind is read as one that stays', () =>
  equal(difference({added: 1, lines: [{kind: 'odd', before: 1, after: null, text: 'a'}]}).lines, [
    {kind: 'same', before: 1, after: null, text: 'a'},
  ]));

Deno.test('types that failed come before those that nobody tests, and a state of another kind counts as failed', () => {
  const {sound, types} = selfTestIn({
    sound: false,
    types: [{type: 'A', state: 'untested'}, {type: 'B', state: 'ok'}, {type: 'C', state: 'odd', missed: ['x']}],
  });
  equal(sound, false);
  equal(amiss(types).map(({type, state}) => [type, state]), [['C', 'failed'], ['A', 'untested']]);
});

Deno.test('an answer of another shape is read as a test that shows nothing', () => equal(selfTestIn('nonsense').sound, false));
