import {blocks} from '../../main/resources/web/assistant/markdown/blocks.ts';
import type {Block, Inline} from '../../main/resources/web/assistant/markdown/model.ts';
import {equal, pick, seeded} from './check.ts';

const KINDS = new Set([
  ...['paragraph', 'heading', 'code', 'quote', 'list', 'table', 'rule'],
  ...['text', 'strong', 'emphasis', 'reference', 'masked'],
]);

function read(source: string): readonly Block[] {
  return blocks(source, (label) => label === 'PAYMENT_CARD');
}

/** The running text of an answer of one paragraph. */
function running(source: string): readonly Inline[] {
  const [only] = read(source);
  if (only?.kind !== 'paragraph') {
    throw new Error(`${only?.kind} is no paragraph`);
  }
  return only.text;
}

function text(words: string): Inline {
  return {kind: 'text', text: words};
}

/** Every object in a tree that says of which kind it is. */
function kinds(tree: unknown): readonly string[] {
  if (typeof tree !== 'object' || tree === null) {
    return [];
  }
  const own = 'kind' in tree ? [String(tree.kind)] : [];
  return [...own, ...Object.values(tree).flatMap(kinds)];
}

/** Every string in a tree but its kinds. */
function strings(tree: unknown): string {
  if (typeof tree === 'string') {
    return tree;
  }
  return typeof tree !== 'object' || tree === null
    ? ''
    : Object.entries(tree)
        .map(([name, value]) => (name === 'kind' ? '' : strings(value)))
        .join('');
}

const HOSTILE: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=https://evil.example/a.png onerror=alert(1)>',
  '<svg onload=alert(1)><math><a xlink:href="javascript:alert(1)">x</a></math></svg>',
  '<iframe srcdoc="&lt;script&gt;"></iframe>',
  '<https://evil.example/autolink> https://evil.example/bare',
  '[1]: https://evil.example/c.png',
  '$\\href{javascript:alert(5)}{x}$',
  '<style>@import "https://evil.example/x.css"</style>',
];

for (const answer of HOSTILE) {
  Deno.test(`${answer} stays text, character by character`, () => {
    equal(running(answer), [text(answer)]);
  });
}

const REFERENCES: readonly (readonly [source: string, label: string, address: string, image: boolean])[] = [
  ['[click](https://evil.example/)', 'click', 'https://evil.example/', false],
  ['[click](javascript:alert(1))', 'click', 'javascript:alert(1)', false],
  ['![x](https://evil.example/a.png?q=secret)', 'x', 'https://evil.example/a.png?q=secret', true],
  ['![x](<https://evil.example/a.png> "title")', 'x', 'https://evil.example/a.png', true],
  ['![x][1]', 'x', '', true],
  ['[](data:text/html,hi)', '', 'data:text/html,hi', false],
];

for (const [source, label, address, image] of REFERENCES) {
  Deno.test(`${source} is a reference that only shows its address`, () => {
    equal(running(source), [{kind: 'reference', image, label, address}]);
  });
}

const INLINE: readonly (readonly [source: string, meaning: readonly Inline[]])[] = [
  ['a **b** c', [text('a '), {kind: 'strong', children: [text('b')]}, text(' c')]],
  ['**b**s', [{kind: 'strong', children: [text('b')]}, text('s')]],
  ['*a*', [{kind: 'emphasis', children: [text('a')]}]],
  ['**a *b***', [{kind: 'strong', children: [text('a '), {kind: 'emphasis', children: [text('b')]}]}]],
  ['snake_case_name and 2 * 3 * 4', [text('snake_case_name and 2 * 3 * 4')]],
  ['`a *b*`', [{kind: 'code', text: 'a *b*'}]],
  ['``a ` b``', [{kind: 'code', text: 'a ` b'}]],
  ['\\*a\\*', [text('*a*')]],
  ['card [PAYMENT_CARD].', [text('card '), {kind: 'masked', type: 'PAYMENT_CARD'}, text('.')]],
  ['[TODO] later', [text('[TODO] later')]],
  ['an open **mark', [text('an open **mark')]],
];

for (const [source, meaning] of INLINE) {
  Deno.test(`${source} reads as ${meaning.map((piece) => piece.kind).join(', ')}`, () => {
    equal(running(source), meaning);
  });
}

Deno.test('lists nest by their indentation and keep their first number', () => {
  const [list] = read('3. one\n   - a\n     - deep\n   - b\n4. two\n\nafter');
  equal(kinds(list), [
    ...['list', 'paragraph', 'text', 'list', 'paragraph', 'text', 'list', 'paragraph', 'text'],
    ...['paragraph', 'text', 'paragraph', 'text'],
  ]);
  equal(list?.kind === 'list' && list.start, 3);
});

Deno.test('code in a list item keeps its own indentation and its blank lines', () => {
  const [list] = read('- run:\n  ```sh\n  a\n\n\n    b\n  ```\n- done');
  const [, code] = list?.kind === 'list' ? (list.items[0] ?? []) : [];
  equal(code, {kind: 'code', language: 'sh', code: 'a\n\n\n  b'});
});

Deno.test('a code block that is still arriving is a code block', () => {
  equal(read('```ts\nlet a = 1;\n'), [{kind: 'code', language: 'ts', code: 'let a = 1;\n'}]);
});

Deno.test('a table has a head, rows, and needs no outer bars', () => {
  const [table] = read('a | b\n--- | :-:\n1 | 2');
  equal(table, {kind: 'table', head: [[text('a')], [text('b')]], rows: [[[text('1')], [text('2')]]]});
});

Deno.test('any text has a reading of known kinds', () => {
  const random = seeded(20261);
  const pieces = [...'ab *_`~[]()!<>#-+|:\\\n\t1.', '\n\n', '```\n', '| - |', '> ', '1. ', '[PAYMENT_CARD]'];
  for (let round = 0; round < 4000; round++) {
    const source = pick(random, pieces, 1 + Math.floor(random() * 60));
    const unknown = kinds(read(source)).filter((kind) => !KINDS.has(kind));
    equal(unknown, [], JSON.stringify(source));
  }
});

Deno.test('no letter of an answer is lost', () => {
  const random = seeded(20262);
  const letters = (all: string): string => all.replace(/[^a-z]/g, '');
  const pieces = [...'abcd *_<>#-+|:\\\n1.', '\n\n', '| - |', '> ', '1. ', '**', '  - ', '`x`'];
  for (let round = 0; round < 4000; round++) {
    const source = pick(random, pieces, 1 + Math.floor(random() * 60));
    equal(letters(strings(read(source))), letters(source), JSON.stringify(source));
  }
});

Deno.test('deep nesting ends as text instead of an error', () => {
  equal(kinds(read('> '.repeat(500) + 'x')).filter((kind) => kind === 'quote').length, 6);
});
