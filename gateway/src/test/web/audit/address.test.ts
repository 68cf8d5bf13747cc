import {addressIn, link, viewsFor} from '../../../main/resources/web/audit/address.ts';
import {asQuery, filterIn, isAny, local, parts} from '../../../main/resources/web/audit/filter.ts';
import {equal} from '../check.ts';

Deno.test('an address leads back to what its link was made of', () => {
  const address = addressIn(link('exchanges', 'a/b c', [['rule', 'no & credentials'], ['model', '']]));
  equal([address?.view, address?.id, [...(address?.query ?? [])]], ['exchanges', 'a/b c', [['rule', 'no & credentials']]]);
});

const NOWHERE: readonly string[] = ['', '#', '#nothing', '#Overview', '#exchanges-2'];

for (const hash of NOWHERE) {
  Deno.test(`"${hash}" is no address`, () => equal(addressIn(hash), null));
}

Deno.test('a broken escape in an address is no id', () => equal(addressIn('#reveals/%E0%A4')?.id, ''));

const ROLES: readonly (readonly [roles: readonly string[], views: number])[] = [
  [['auditor'], 7],
  [['auditor', 'privacy-officer'], 7],
  [['privacy-officer'], 2],
  [['employee'], 0],
  [[], 0],
];

for (const [roles, views] of ROLES) {
  Deno.test(`${roles.join(' and ') || 'nobody'} sees ${views} views`, () => equal(viewsFor(roles).length, views));
}

Deno.test('a filter in an address is the same filter again', () => {
  const filter = filterIn(new URLSearchParams('decision=block&rule=no-credentials&from=2026-11-24T08:00&unknown=1'));
  const again = filterIn(new URLSearchParams(parts(filter).map(([name, value]) => [name, value])));
  equal([again, isAny(again)], [filter, false]);
});

Deno.test('the gateway gets times in UTC, and nothing for a time that is none', () => {
  const at = new Date('2026-11-24T08:00:00Z');
  const query = asQuery(filterIn(new URLSearchParams({from: local(at), to: 'soon', model: ' small '})));
  equal([query.get('from'), query.has('to'), query.get('model')], [at.toISOString(), false, 'small']);
});
