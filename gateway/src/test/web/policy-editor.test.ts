import {namesIn} from '../../main/resources/web/policy/editor/names.ts';
import {isFindable, offered} from '../../main/resources/web/policy/editor/schema.ts';
import {equal} from './check.ts';

const SCHEMA = {
  properties: {
    rules: {type: 'array', items: {$ref: '#/$defs/rule'}},
    images: {enum: ['refuse', 'allow']},
    record: {oneOf: [{$ref: '#/$defs/level'}, {$ref: '#/$defs/record'}]},
    classes: {additionalProperties: {$ref: '#/$defs/findable'}},
  },
  $defs: {
    findable: {type: 'array', items: {type: 'string'}},
    level: {enum: ['masked', 'full']},
    record: {properties: {otherwise: {$ref: '#/$defs/level'}}},
    rule: {
      properties: {
        id: {type: 'string', description: 'Name of the rule.'},
        find: {$ref: '#/$defs/findable', description: 'What it looks at.'},
        hidden: {type: 'boolean'},
        do: {$ref: '#/$defs/action'},
      },
    },
    action: {enum: ['mask', 'block']},
  },
};

const OFFERS: readonly (readonly [path: string, words: readonly string[]])[] = [
  ['', ['rules', 'images', 'record', 'classes']],
  ['rules/-', ['id', 'find', 'hidden', 'do']],
  ['rules/-/do', ['mask', 'block']],
  ['rules/-/hidden', ['true', 'false']],
  ['record', ['otherwise']],
  ['record/otherwise', ['masked', 'full']],
  ['nowhere/else', []],
];

for (const [path, words] of OFFERS) {
  Deno.test(`what is offered at ${path === '' ? 'the top' : path}`, () =>
    equal(
      offered(SCHEMA, steps(path)).map(({word}) => word),
      words,
    ),
  );
}

Deno.test('an offer says what it means', () =>
  equal(offered(SCHEMA, ['rules', '-'])[0], {word: 'id', kind: 'key', about: 'Name of the rule.'}));

for (const [path, findable] of [
  ['rules/-/find', true],
  ['rules/-/find/-', true],
  ['classes/payment/-', true],
  ['rules/-/id', false],
  ['rules/-', false],
] as const) {
  Deno.test(`${path} ${findable ? 'names' : 'does not name'} what is found`, () =>
    equal(isFindable(SCHEMA, steps(path)), findable),
  );
}

Deno.test('names of a policy with a problem are found all the same', () =>
  equal(
    namesIn(
      [
        'policy: acme',
        'classes:',
        '  payment: [IBAN]',
        '  people:',
        '    - PERSON',
        'detectors:',
        '  project-names: { words: [A], type: PROJECT_NAME }',
        '  staff:',
        "    pattern: 'E-1'",
        '    type: EMPLOYEE_ID',
        'rules:',
        '  - id: no-cards',
        '    fnd: [payment]',
        '  - { id: second, do: mask }',
      ].join('\n'),
    ),
    {
      classes: ['payment', 'people'],
      detectors: ['project-names', 'staff'],
      rules: ['no-cards', 'second'],
      types: ['PROJECT_NAME', 'EMPLOYEE_ID'],
    },
  ));

function steps(path: string): readonly string[] {
  return path === '' ? [] : path.split('/');
}
