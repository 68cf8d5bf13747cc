import {EventStreamReader} from '../../main/resources/web/assistant/chat/event-stream.ts';
import {equal} from './check.ts';

const STREAM =
  ': hello\ndata: {"a":"ä€😀"}\n\nid: 7\r\nevent: x\r\ndata:one\r\ndata: two\r\n\r\ndata\r\rdata: [DONE]\n\n';
const EVENTS = ['{"a":"ä€😀"}', 'one\ntwo', '', '[DONE]'];

function read(...pieces: readonly string[]): readonly string[] {
  const reader = new EventStreamReader();
  return pieces.flatMap((piece) => reader.push(piece));
}

Deno.test('a whole stream is read into its events', () => {
  equal(read(STREAM), EVENTS);
});

Deno.test('a stream cut at any byte reads the same', () => {
  const bytes = new TextEncoder().encode(STREAM);
  for (let cut = 0; cut <= bytes.length; cut++) {
    const decoder = new TextDecoder();
    const pieces = [bytes.slice(0, cut), bytes.slice(cut)].map((part) => decoder.decode(part, {stream: true}));
    equal(read(...pieces), EVENTS, `cut at byte ${cut}`);
  }
});

Deno.test('a stream that arrives character by character reads the same', () => {
  equal(read(...STREAM), EVENTS);
});

Deno.test('an event without its blank line is not given out', () => {
  equal(read('data: begun\n'), []);
});

Deno.test('names, ids and comments alone are no event', () => {
  equal(read('event: execute\nid: 1\nretry: 5\n: data: x\n\n'), []);
});
