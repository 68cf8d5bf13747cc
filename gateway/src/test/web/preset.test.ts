import {filled, nameFor, type Preset} from '../../main/resources/web/assistant/preset/preset.ts';
import {oneLine} from '../../main/resources/web/assistant/talk/one-line.ts';
import {equal} from './check.ts';

const PRESET: Preset = {
  name: 'summarise',
  version: 2,
  title: 'Summarise',
  about: '',
  needs: '',
  template: 'In {length}, for {reader}.\n\n{text}',
  fields: [],
};

Deno.test('a template is filled in once, whatever the values look like', () => {
  equal(filled(PRESET, {length: '{text}', reader: '$& $1 {length}', text: 'The text.'}), 'In {text}, for $& $1 {length}.\n\nThe text.');
});

Deno.test('without a text the prompt ends where it would stand', () => {
  equal(filled(PRESET, {length: 'one line', reader: 'all', text: ''}), 'In one line, for all.\n\n');
});

const FIELDS = [
  {
    name: 'length',
    label: 'Length',
    kind: 'choice',
    choices: [
      {id: 'one-sentence', words: 'one sentence'},
      {id: 'one-page', words: 'one page'},
    ],
  },
  {name: 'reader', label: 'For', kind: 'line', choices: [{id: 'usual', words: 'everybody'}]},
  {name: 'text', label: 'Text', kind: 'text', choices: []},
];

Deno.test('a line that nobody fills in says what is usual', () => {
  equal(filled({...PRESET, fields: FIELDS}, {length: 'one page', reader: '', text: 'x'}), 'In one page, for everybody.\n\nx');
});

Deno.test('the name for tools says what is not usual, and nothing that a person wrote', () => {
  const preset = {...PRESET, fields: FIELDS};
  equal(nameFor(preset, {}), 'preset/summarise@2');
  equal(nameFor(preset, {length: 'one sentence', reader: 'Bea', text: 'x'}), 'preset/summarise@2');
  equal(nameFor(preset, {length: 'one page', reader: 'Bea', text: 'x'}), 'preset/summarise@2?length=one-page');
});

Deno.test('a field that nobody knows stays as it is', () => {
  equal(filled({...PRESET, template: '{constructor} {text}'}, {text: 'x'}), '{constructor} x');
});

Deno.test('a justification is one line', () => {
  equal(oneLine(' For\nthe \t offer \r\n'), 'For the offer');
});
