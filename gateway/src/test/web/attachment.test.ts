import {
  endingOf,
  inBase64,
  nameFor,
  problemOf,
  type Problem,
} from '../../main/resources/web/assistant/attach/attachment.ts';
import {roomForFiles} from '../../main/resources/web/assistant/attach/limits.ts';
import {inWords} from '../../main/resources/web/assistant/attach/size.ts';
import {equal} from './check.ts';

const LIMITS = {bodyBytes: 4 * 1024 * 1024, fileBytes: 2_000_000, files: 3, endings: ['pdf', 'txt'], keepSeconds: 0};
const ONE = {name: 'one.txt', size: 1_000_000};

const PROBLEMS: readonly (readonly [name: string, size: number, before: number, problem: Problem | null])[] = [
  ['plan.pdf', 1, 0, null],
  ['PLAN.PDF', 2_000_000, 0, null],
  ['plan.pdf', 2_000_001, 0, 'size'],
  ['plan.pdf', 0, 0, 'empty'],
  ['plan.exe', 1, 0, 'kind'],
  ['plan', 1, 0, 'kind'],
  ['pdf', 1, 0, 'kind'],
  ['plan.pdf.exe', 1, 0, 'kind'],
  ['plan.pdf', 900_000, 2, null],
  ['plan.pdf', 1_900_000, 2, 'room'],
  ['plan.pdf', 1, 3, 'number'],
];

for (const [name, size, before, problem] of PROBLEMS) {
  Deno.test(`${name} of ${size} bytes beside ${before} others ${problem === null ? 'is sent' : `fails: ${problem}`}`, () => {
    equal(problemOf({name, size}, Array.from({length: before}, () => ONE), LIMITS), problem);
  });
}

Deno.test('files that fill the room fit into the body in base64, with words beside them', () => {
  const room = roomForFiles(LIMITS);
  equal(Math.ceil(room / 3) * 4 < LIMITS.bodyBytes - 200_000, true);
});

Deno.test('a name is one line of at most 256 characters and keeps its ending', () => {
  equal([nameFor('a\nb\u0000.txt'), endingOf(nameFor('x'.repeat(400) + '.pdf')), nameFor('y'.repeat(400)).length], [
    'ab.txt',
    'pdf',
    256,
  ]);
});

Deno.test('bytes of any number are the same again from base64', () => {
  for (const length of [0, 1, 2, 3, 0x8000, 0x8001, 100_000]) {
    const bytes = Uint8Array.from({length}, (_, at) => (at * 7) % 256);
    equal(atob(inBase64(bytes)).length, length);
  }
  equal(inBase64(new Uint8Array([0, 255, 16])), 'AP8Q');
});

Deno.test('sizes are told in the unit that keeps them short', () => {
  equal([inWords(999), inWords(1024), inWords(15_000), inWords(2.5 * 1024 * 1024)], ['999 B', '1.0 KB', '15 KB', '2.5 MB']);
});
