import {failureOf, noticed} from '../../main/resources/web/shared/wire/failure.ts';
import {findingsInHeader} from '../../main/resources/web/shared/wire/finding.ts';
import {inPlainWords} from '../../main/resources/web/shared/wire/plain-words.ts';
import {equal} from './check.ts';

const HEADERS: readonly (readonly [header: string | null, types: readonly string[]])[] = [
  [null, []],
  ['', []],
  ['{', []],
  ['{"type":"EMAIL"}', []],
  ['[1,null,{"count":2}]', []],
  ['[{"type":"EMAIL","count":2,"rule":"r","action":"mask"}]', ['EMAIL']],
];

for (const [header, types] of HEADERS) {
  Deno.test(`findings header ${header} names ${types.join()}`, () => {
    equal(
      findingsInHeader(header).map((finding) => finding.type),
      types,
    );
  });
}

const RESPONSES: readonly (readonly [status: number, body: string, code: string])[] = [
  [401, '', 'session_ended'],
  [499, '', 'session_ended'],
  [403, '{"error":{"code":"policy_blocked","message":"m"}}', 'policy_blocked'],
  [502, '<html>bad gateway</html>', 'status_502'],
  [503, '{"error":"text"}', 'status_503'],
];

for (const [status, body, code] of RESPONSES) {
  Deno.test(`status ${status} with ${body === '' ? 'nothing' : body} is ${code}`, async () => {
    const failure = await failureOf(new Response(body, {status, headers: {'x-request-id': 'id-1'}}));
    equal([failure.code, failure.requestId], [code, 'id-1']);
  });
}

Deno.test('a code nobody knows, even the name of a built-in property, is told in general words', () => {
  for (const code of ['constructor', '__proto__', 'new_code', '']) {
    equal(inPlainWords(noticed(code)).title, 'That did not work', code);
  }
});

Deno.test('a record that fails in mid-answer is not said to have kept the prompt back', () => {
  const before = inPlainWords(noticed('audit_unavailable'));
  const during = inPlainWords(noticed('audit_unavailable', 'id', true));
  equal([/Nothing reached a model/.test(before.text), /Nothing reached a model/.test(during.text)], [true, false]);
});
