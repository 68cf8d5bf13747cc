import type {Attachment} from '../attach/attachment.ts';
import type {Turn} from './conversation.ts';

/** A part of a message: words, or a file that the gateway reads. */
export type Part =
  | {readonly type: 'text'; readonly text: string}
  | {readonly type: 'file'; readonly file: {readonly filename: string; readonly file_data: string}};

export interface Message {
  readonly role: 'user' | 'assistant';
  readonly content: string | readonly Part[];
}

/**
 * The conversation as the model gets it: turns without an answer are left out, prompt and all. Files go before the words
 * that are about them; of one that was not kept only the answer remains.
 */
export function messages(turns: readonly Turn[]): readonly Message[] {
  return turns.flatMap((turn, at): readonly Message[] => {
    if (turn.answer !== '') {
      return [question(turn), {role: 'assistant', content: turn.answer}];
    }
    return at === turns.length - 1 ? [question(turn)] : [];
  });
}

/** Files that go along with the next question, because the conversation is sent whole. */
export function filesOf(turns: readonly Turn[]): readonly Attachment[] {
  return turns.flatMap((turn) => turn.files.filter((file) => file.data !== null));
}

function question(turn: Turn): Message {
  const files = turn.files.flatMap(part);
  return {role: 'user', content: files.length === 0 ? turn.prompt : [...files, {type: 'text', text: turn.prompt}]};
}

function part({name, data}: Attachment): readonly Part[] {
  return data === null ? [] : [{type: 'file', file: {filename: name, file_data: data}}];
}
