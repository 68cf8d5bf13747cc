import {read} from '../../shared/wire/http.ts';
import {fields, list, parsed, text, texts} from '../../shared/wire/json.ts';

/** A piece that was kept out of sight; its text is empty where its state is not `text` or `bytes`. */
export interface OpenedText {
  readonly state: string;
  readonly text: string;
}

/** What was said in one exchange, and by whom. */
export interface Opened {
  readonly id: string;
  readonly personState: string;
  readonly personId: string;
  readonly name: string;
  readonly groups: readonly string[];
  readonly received: OpenedText;
  readonly forwarded: OpenedText;
  readonly delivered: OpenedText;
  readonly clientAddress: OpenedText;
}

/** One thing that was said in a request or an answer. */
export interface Said {
  /** Such as `user`; empty where it is not known. */
  readonly role: string;
  readonly text: string;
}

/** Opens one exchange of a reveal; that it was opened is recorded first. */
export async function open(reveal: string, id: string, signal: AbortSignal): Promise<Opened> {
  const path = `/api/audit/reveals/${encodeURIComponent(reveal)}/records/${encodeURIComponent(id)}`;
  const answer = fields(await read(path, signal));
  const person = fields(answer.person);
  return {
    id: text(answer.id),
    personState: text(person.state),
    personId: text(person.id),
    name: text(person.name),
    groups: texts(person.groups),
    received: piece(answer.received),
    forwarded: piece(answer.forwarded),
    delivered: piece(answer.delivered),
    clientAddress: piece(answer.clientAddress),
  };
}

/** What was said in a request or an answer, where it has a shape that is known; none otherwise. */
export function said(document: string): readonly Said[] {
  const root = fields(parsed(document));
  const messages = list(root.messages).map(fields);
  const choices = list(root.choices).map((choice) => fields(fields(choice).message));
  const found = [...messages, ...choices].map((each) => ({role: text(each.role), text: words(each.content)}));
  const direct = [root.prompt, root.input, root.content]
    .map((each) => ({role: text(root.role), text: words(each)}))
    .filter((each) => each.text !== '');
  return [...found.filter((each) => each.text !== ''), ...direct];
}

function words(content: unknown): string {
  return typeof content === 'string'
    ? content
    : list(content)
        .map((part) => (typeof part === 'string' ? part : text(fields(part).text)))
        .filter((part) => part !== '')
        .join('\n');
}

function piece(value: unknown): OpenedText {
  const entry = fields(value);
  return {state: text(entry.state), text: text(entry.text)};
}
