import {noticed} from '../../shared/wire/failure.ts';
import {findingsInHeader, placesInHeader} from '../../shared/wire/finding.ts';
import {request} from '../../shared/wire/http.ts';
import type {Attachment} from '../attach/attachment.ts';
import type {Consent} from '../talk/consent.ts';
import type {Justification} from '../talk/justification.ts';
import {marksIn} from '../mark/mark.ts';
import {answerEvents, type AnswerEvent} from './answer-event.ts';
import {EventStreamReader} from './event-stream.ts';
import type {Message} from './message.ts';

/** A question to a model. */
export interface Question {
  readonly model: string;
  readonly messages: readonly Message[];
  /** Name of the conversation: what stands for a value stays the same in it. */
  readonly conversation: string;
  /** Files of the last message. */
  readonly files: readonly Attachment[];
  /** Where a rule asked for a reason before: the reason. */
  readonly why: Justification | null;
  /** Whether it may leave for a model further away, where that was asked before. */
  readonly consent: Consent | null;
  /** Whether the model for hard questions shall answer, however hard this one is. */
  readonly larger: boolean;
}

/**
 * Asks a model and gives out its answer as it arrives. A refusal before the first byte is thrown as a failed request;
 * whatever goes wrong after it is the last event. The signal aborts the request, and with it the work of the model.
 */
export async function* ask(
  {model, messages, conversation, files, why, consent, larger}: Question,
  csrf: string,
  signal: AbortSignal,
): AsyncGenerator<AnswerEvent> {
  const response = await request('/v1/chat/completions', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      'x-postern-csrf': csrf,
      'x-postern-conversation': conversation,
      ...(why === null
        ? {}
        : {'x-postern-ticket': why.ticket, 'x-postern-justification': encodeURIComponent(why.reason)}),
      ...(consent === null
        ? {}
        : {'x-postern-ticket': consent.ticket, 'x-postern-consent': consent.yes ? 'yes' : 'no'}),
      ...(larger ? {'x-postern-larger': 'yes'} : {}),
    },
    body: JSON.stringify({model, messages, stream: true, stream_options: {include_usage: true}}),
    signal,
  });
  const requestId = response.headers.get('x-request-id') ?? '';
  const found = response.headers.get('x-postern-findings');
  const marks = marksIn(placesInHeader(found), messages.length - 1, files);
  const id = response.headers.get('x-postern-model');
  const zone = response.headers.get('x-postern-zone') ?? '';
  yield {kind: 'accepted', requestId, findings: findingsInHeader(found), marks, chosen: id === null ? null : {id, zone}};
  yield* answer(response, requestId, signal);
}

async function* answer(response: Response, requestId: string, signal: AbortSignal): AsyncGenerator<AnswerEvent> {
  const cut: AnswerEvent = {kind: 'failed', failure: noticed('answer_cut', requestId, true)};
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const stream = new EventStreamReader();
  while (reader !== undefined) {
    let read: ReadableStreamReadResult<string>;
    try {
      read = await reader.read();
    } catch (error) {
      if (signal.aborted) {
        throw error;
      }
      break;
    }
    if (read.done) {
      break;
    }
    for (const event of stream.push(read.value).flatMap((data) => answerEvents(data, requestId))) {
      yield event;
      if (event.kind === 'end' || event.kind === 'failed') {
        return;
      }
    }
  }
  yield cut;
}
