import {columnsIn, isBuilt, taken} from '../../main/resources/web/policy/data/columns.ts';
import {findsLess} from '../../main/resources/web/policy/data/facts.ts';
import type {DataVersion} from '../../main/resources/web/policy/wire/own-data.ts';
import {equal} from './check.ts';

Deno.test('the first row of a table names its columns, with what their values may be', () =>
  equal(columnsIn('\uFEFFIBAN,Surname,Birthdate,E-Mail\r\nDE89,Roe,1985-03-12,a@b.example\n'), [
    {heading: 'IBAN', name: 'iban', guess: 'iban'},
    {heading: 'Surname', name: 'surname', guess: 'text'},
    {heading: 'Birthdate', name: 'birthdate', guess: 'date'},
    {heading: 'E-Mail', name: 'e-mail', guess: 'email'},
  ]));

for (const [head, names] of [
  ['"last, name",city', ['', 'city']],
  ['a,b,A', ['', 'b', '']],
  ['Größe,2nd,ok', ['', '', 'ok']],
  ['', []],
  ['\n', []],
] as const) {
  Deno.test(`columns of ${JSON.stringify(head)} that can be taken`, () =>
    equal(
      columnsIn(head).map(({name}) => name),
      names,
    ));
}

Deno.test('columns that are left out or have no name are not taken', () =>
  equal(taken(columnsIn('iban,last name,city'), ['iban', 'text', '']), [{name: 'iban', kind: 'iban'}]));

Deno.test('what is built already is no table', () => {
  equal(isBuilt('POSTERN DATASET\n\u0000'), true);
  equal(isBuilt('postern,b'), false);
});

for (const [what, then, less] of [
  ['as much', version(10, 'a:text'), false],
  ['more', version(11, 'a:text', 'b:text'), false],
  ['fewer rows', version(9, 'a:text'), true],
  ['another kind of value', version(10, 'a:code'), true],
  ['no such column', version(12, 'b:text'), true],
] as const) {
  Deno.test(`a version with ${what} ${less ? 'finds less' : 'finds no less'}`, () =>
    equal(findsLess(version(10, 'a:text'), then), less));
}

function version(amount: number, ...columns: readonly string[]): DataVersion {
  return {
    number: 1,
    hash: '',
    bytes: 1,
    amount,
    columns: columns.map((each) => ({name: each.split(':')[0] ?? '', kind: each.split(':')[1] ?? ''})),
    by: '',
    uploaded: '',
  };
}
