import {isBudget, keyForm} from '../../main/resources/web/keys/form.ts';
import {key} from '../../main/resources/web/keys/wire/key.ts';
import {equal} from './check.ts';

function form(...fields: readonly (readonly [name: string, value: string])[]): FormData {
  const data = new FormData();
  fields.forEach(([name, value]) => data.append(name, value));
  return data;
}

Deno.test('a form of a new key leaves out what was left empty', () => {
  const asked = keyForm(form(['name', ' laptop '], ['days', '90'], ['networks', ' \n'], ['monthlyTokens', ''], ['owner', '']));

  equal(asked, {name: 'laptop', days: 90});
});

Deno.test('a form of a new key takes several of each', () => {
  const asked = keyForm(
    form(
      ['name', 'ci'],
      ['days', '7'],
      ['routes', '/v1/models'],
      ['routes', '/v1/messages'],
      ['models', 'small'],
      ['networks', '10.0.0.0/8\n2001:db8::/32, 192.0.2.7'],
      ['monthlyTokens', '1 000 000'],
      ['owner', '5f1c'],
    ),
  );

  equal(asked, {
    name: 'ci',
    days: 7,
    routes: ['/v1/models', '/v1/messages'],
    models: ['small'],
    networks: ['10.0.0.0/8', '2001:db8::/32', '192.0.2.7'],
    monthlyTokens: 1000000,
    owner: '5f1c',
  });
});

for (const [typed, fine] of [
  ['', true],
  ['1', true],
  ['1.000.000', true],
  ['0', false],
  ['-3', false],
  ['many', false],
  ['1e99', false],
] as const) {
  Deno.test(`a budget of '${typed}' is ${fine ? 'fine' : 'refused'}`, () => {
    equal(isBudget(keyForm(form(['monthlyTokens', typed])).monthlyTokens), fine);
  });
}

Deno.test('a key of another shape than expected is read as one without anything', () => {
  for (const strange of [null, 7, 'key', [], {owner: 'me', routes: 'all', monthlyTokens: '7', used: 3}]) {
    const read = key(strange);

    equal([read.owner, read.routes, read.monthlyTokens, read.used, read.state], ['', [], null, '', '']);
  }
});
