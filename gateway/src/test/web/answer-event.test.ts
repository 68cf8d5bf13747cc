import {answerEvents} from '../../main/resources/web/assistant/chat/answer-event.ts';
import {equal} from './check.ts';

const MEANINGS: readonly (readonly [data: string, meaning: unknown])[] = [
  ['{"choices":[{"delta":{"role":"assistant","content":""}}]}', []],
  ['{"choices":[{"delta":{"content":"Hello"}}]}', [{kind: 'text', text: 'Hello'}]],
  ['{"choices":[{"delta":{"refusal":"No"}}]}', [{kind: 'text', text: 'No'}]],
  ['{"choices":[{"delta":{"reasoning_content":"Hm"}}]}', [{kind: 'reasoning', text: 'Hm'}]],
  ['{"choices":[{"delta":{},"finish_reason":"content_filter"}]}', [{kind: 'finish', reason: 'content_filter'}]],
  [
    '{"choices":[],"usage":{"prompt_tokens":3,"completion_tokens":4}}',
    [{kind: 'usage', usage: {prompt: 3, completion: 4}}],
  ],
  [
    '{"choices":[{"delta":{},"finish_reason":"stop"}],"postern":{"unsure":{"certainty":0.2,"model":"large","zone":"external","farther":true}}}',
    [
      {kind: 'finish', reason: 'stop'},
      {kind: 'unsure', larger: {model: 'large', zone: 'external'}},
    ],
  ],
  ['{"choices":[],"postern":{"unsure":"large"}}', []],
  ['{"choices":[],"postern":{"unsure":{"model":7}}}', []],
  ['[DONE]', [{kind: 'end'}]],
  ['not json', []],
  ['[]', []],
  ['{"choices":"x","usage":7}', []],
  ['{"choices":[{"delta":{"content":{"html":"<b>"}}}]}', []],
];

for (const [data, meaning] of MEANINGS) {
  Deno.test(`event ${data} means ${JSON.stringify(meaning)}`, () => {
    equal(answerEvents(data, 'id'), meaning);
  });
}

Deno.test('an error event names its code, its rules and its request', () => {
  const [event] = answerEvents('{"error":{"message":"m","code":"upstream_failed","rules":["r"]}}', 'id-7');
  equal(event, {
    kind: 'failed',
    failure: {
      code: 'upstream_failed',
      message: 'm',
      requestId: 'id-7',
      rules: ['r'],
      findings: [],
      say: [],
      ticket: '',
      departure: null,
      midAnswer: true,
    },
  });
});
