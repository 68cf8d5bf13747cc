import {filled, type Preset} from '../../main/resources/web/assistant/preset/preset.ts';
import {oneLine} from '../../main/resources/web/assistant/talk/one-line.ts';
import {equal} from './check.ts';

const PRESET: Preset = {
  name: 'summarise',
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

Deno.test('a field that nobody knows stays as it is', () => {
  equal(filled({...PRESET, template: '{constructor} {text}'}, {text: 'x'}), '{constructor} x');
});

Deno.test('a justification is one line', () => {
  equal(oneLine(' For\nthe \t offer \r\n'), 'For the offer');
});
