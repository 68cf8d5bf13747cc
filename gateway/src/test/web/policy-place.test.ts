import {placeAt} from '../../main/resources/web/policy/editor/place.ts';
import {equal} from './check.ts';

const CASES: readonly (readonly [what: string, before: string, path: string, word: string])[] = [
  ['top of the document', 'pol', '', 'pol'],
  ['a value', 'policy: ac', 'policy', 'ac'],
  ['a key of a rule', 'rules:\n  - id: one\n    fi', 'rules/-', 'fi'],
  ['the first key of a rule', 'rules:\n  - i', 'rules/-', 'i'],
  ['a rule whose dash is not indented', 'rules:\n- id: one\n  d', 'rules/-', 'd'],
  ['a value of a rule', 'rules:\n  - id: one\n    do: mas', 'rules/-/do', 'mas'],
  ['a second rule', 'rules:\n  - id: one\n    do: mask\n  - id: two\n    mod', 'rules/-', 'mod'],
  ['an entry of a list on one line', 'rules:\n  - id: one\n    find: [cards, PAY', 'rules/-/find/-', 'PAY'],
  ['an entry of a list below', 'rules:\n  - id: one\n    find:\n      - PAY', 'rules/-/find/-', 'PAY'],
  ['an entry of a list below at the same depth', 'rules:\n  - find:\n    - PAY', 'rules/-/find/-', 'PAY'],
  ['an object on one line', 'rules:\n  - id: one\n    to: { zo', 'rules/-/to', 'zo'],
  ['a list in an object on one line', 'rules:\n  - to: { zone: [local, ext', 'rules/-/to/zone/-', 'ext'],
  ['after a list on one line', 'detectors:\n  names: { words: [A, B], ty', 'detectors/names', 'ty'],
  ['a value in an object on one line', 'detectors:\n  names: { words: [A], type: PR', 'detectors/names/type', 'PR'],
  ['the entry of a map', 'classes:\n  payment: [IB', 'classes/payment/-', 'IB'],
  ['past another part', 'classes:\n  a: [IBAN]\n\n# rules\nrules:\n  - id: x\n    in: an', 'rules/-/in', 'an'],
  ['inside quotes', 'rules:\n  - id: x\n    say: "no wa', 'rules/-/say', ''],
  ['an expectation of a test case', '- name: a\n  text: b\n  expect:\n    act', '-/expect', 'act'],
  ['an expectation on one line', '- name: a\n  expect: { action: bl', '-/expect/action', 'bl'],
];

for (const [what, before, path, word] of CASES) {
  Deno.test(`place of ${what}`, () => {
    const place = placeAt(before);
    equal([place.path.join('/'), place.word], [path, word]);
  });
}
