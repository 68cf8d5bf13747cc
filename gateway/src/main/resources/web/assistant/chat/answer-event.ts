import type {Failure} from '../../shared/wire/failure.ts';
import {failureIn} from '../../shared/wire/failure.ts';
import type {Finding} from '../../shared/wire/finding.ts';
import type {Mark} from '../mark/mark.ts';
import {fields, list, number, parsed, text, type Fields} from '../../shared/wire/json.ts';

/** Tokens as the model server counted them. */
export interface Usage {
  readonly prompt: number;
  readonly completion: number;
}

/** The model that the gateway chose. */
export interface Chosen {
  readonly id: string;
  readonly zone: string;
}

/** A larger model that could answer, where an answer is unsure. */
export interface Larger {
  readonly model: string;
  readonly zone: string;
}

/** What happens to a question, in the order it happens. */
export type AnswerEvent =
  | {
      readonly kind: 'accepted';
      readonly requestId: string;
      readonly findings: readonly Finding[];
      readonly marks: readonly Mark[];
      /** The model that was chosen; null where the question named it. */
      readonly chosen: Chosen | null;
    }
  | {readonly kind: 'text'; readonly text: string}
  | {readonly kind: 'reasoning'; readonly text: string}
  | {readonly kind: 'finish'; readonly reason: string}
  | {readonly kind: 'unsure'; readonly larger: Larger}
  | {readonly kind: 'usage'; readonly usage: Usage}
  | {readonly kind: 'end'}
  | {readonly kind: 'failed'; readonly failure: Failure};

/** What one event of the gateway's stream means. An event that says nothing to a reader means nothing. */
export function answerEvents(data: string, requestId: string): readonly AnswerEvent[] {
  if (data === '[DONE]') {
    return [{kind: 'end'}];
  }
  const chunk = fields(parsed(data));
  if ('error' in chunk) {
    return [{kind: 'failed', failure: failureIn(fields(chunk.error), requestId, true)}];
  }
  return [
    ...choice(fields(list(chunk.choices)[0])),
    ...unsure(fields(fields(chunk.postern).unsure)),
    ...usage(fields(chunk.usage)),
  ];
}

function choice(first: Fields): readonly AnswerEvent[] {
  const delta = fields(first.delta);
  const events: AnswerEvent[] = [
    {kind: 'reasoning', text: text(delta.reasoning_content) || text(delta.reasoning)},
    {kind: 'text', text: text(delta.content) || text(delta.refusal)},
    {kind: 'finish', reason: text(first.finish_reason)},
  ];
  return events.filter((event) => ('text' in event ? event.text !== '' : 'reason' in event && event.reason !== ''));
}

function unsure(offer: Fields): readonly AnswerEvent[] {
  const model = text(offer.model);
  return model === '' ? [] : [{kind: 'unsure', larger: {model, zone: text(offer.zone)}}];
}

function usage(counted: Fields): readonly AnswerEvent[] {
  const prompt = number(counted.prompt_tokens);
  const completion = number(counted.completion_tokens);
  return prompt === null || completion === null ? [] : [{kind: 'usage', usage: {prompt, completion}}];
}
