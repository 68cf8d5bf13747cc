import {marksIn, pieces, type Mark} from '../../main/resources/web/assistant/mark/mark.ts';
import {valuesBehindTokens, withRestored} from '../../main/resources/web/assistant/mark/restored.ts';
import {blocks} from '../../main/resources/web/assistant/markdown/blocks.ts';
import {foundText} from '../../main/resources/web/assistant/talk/found-text.ts';
import {findingsInHeader, placesInHeader} from '../../main/resources/web/shared/wire/finding.ts';
import {equal} from './check.ts';

const FOUND = {type: 'EMAIL', rule: 'r', action: 'tokenise'};
const PROMPT = 'Tell jane@example.com about it';

function mark(start: number, end: number, file = -1, action = 'tokenise'): Mark {
  return {...FOUND, action, file, start, end};
}

function file(name: string, data: string | null) {
  return {name, size: 1, data};
}

Deno.test('a place in the new message is a mark in its prompt or in its file', () => {
  const files = [file('gone.txt', null), file('plan.pdf', 'AA')];
  const place = (path: string) => ({...FOUND, path, start: 1, end: 2});
  const paths = [
    'messages[2].content[0].file.file_data',
    'messages[2].content[1].text',
    'messages[0].content[1].text',
    'messages[2].content[0].file.filename',
  ];
  equal(marksIn(paths.map(place), 2, files), [mark(1, 2, 1), mark(1, 2)]);
  equal(marksIn([place('messages[2].content')], 2, []), [mark(1, 2)]);
});

Deno.test('places are read from the header, and other clients’ headers have none', () => {
  const header = JSON.stringify([{...FOUND, count: 1, places: [{path: 'p', start: 3, end: 4}]}, {...FOUND, count: 2}]);
  equal(placesInHeader(header), [{...FOUND, path: 'p', start: 3, end: 4}]);
  equal(findingsInHeader(header).length, 2);
});

Deno.test('a text is cut at its marks and nothing of it is lost', () => {
  const marks = [mark(5, 21), mark(10, 12), mark(40, 50), mark(22, 99)];
  const cut = pieces(PROMPT, marks);
  equal(
    cut.map((piece) => [piece.text, piece.mark !== null]),
    [
      ['Tell ', false],
      ['jane@example.com', true],
      [' ', false],
      ['about it', true],
    ],
  );
  equal(cut.map((piece) => piece.text).join(''), PROMPT);
});

Deno.test('a value that came back is marked in running text, also in bold, not in code', () => {
  const values = valuesBehindTokens([{prompt: PROMPT, marks: [mark(5, 21), mark(0, 2), mark(22, 30, -1, 'mask')]}]);
  equal(values, [{value: 'jane@example.com', type: 'EMAIL', rule: 'r'}]);
  const [paragraph] = withRestored(
    blocks('To jane@example.com, **jane@example.com** and `jane@example.com`.', () => false),
    values,
  );
  const restored = {kind: 'restored', value: 'jane@example.com', type: 'EMAIL', rule: 'r'};
  equal(paragraph?.kind === 'paragraph' && paragraph.text, [
    {kind: 'text', text: 'To '},
    restored,
    {kind: 'text', text: ', '},
    {kind: 'strong', children: [restored]},
    {kind: 'text', text: ' and '},
    {kind: 'code', text: 'jane@example.com'},
    {kind: 'text', text: '.'},
  ]);
});

Deno.test('the text that a finding is about is known where it stands in the prompt', () => {
  equal(foundText({prompt: PROMPT, marks: [mark(5, 21)]}, {...FOUND, count: 1}), 'jane@example.com');
  equal(foundText({prompt: PROMPT, marks: [mark(5, 21, 0)]}, {...FOUND, count: 1}), '');
});
