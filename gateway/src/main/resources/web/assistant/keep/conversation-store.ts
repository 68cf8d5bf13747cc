import type {Turn} from '../chat/conversation.ts';
import {read, send} from '../../shared/wire/http.ts';
import {fields, list, text} from '../../shared/wire/json.ts';
import {hits, keptConversation, type Hit, type KeptConversation} from './kept-conversation.ts';
import {asKept, fromKept} from './kept-turn.ts';

const ALL = '/api/conversations';

/** A page of conversations; `next` is empty on the last one. */
export interface Page {
  readonly conversations: readonly KeptConversation[];
  readonly next: string;
}

/** The person's own conversations, as the gateway keeps them. Every call fails as {@link request} does. */
export class ConversationStore {
  /** @param csrf gives the proof that a change comes from this page */
  constructor(private readonly csrf: () => string) {}

  async page(cursor: string): Promise<Page> {
    const page = fields(await read(cursor === '' ? ALL : `${ALL}?cursor=${encodeURIComponent(cursor)}`));
    return {conversations: list(page.conversations).map(keptConversation), next: text(page.next)};
  }

  async open(id: string, signal?: AbortSignal): Promise<readonly Turn[]> {
    return fromKept(fields(await read(`${ALL}/${id}`, signal)).turns);
  }

  /** Keeps a turn in its place; what stood there and after it goes. */
  async put(id: string, place: number, turn: Turn): Promise<KeptConversation> {
    return keptConversation(await this.change('PUT', `/${id}/turns/${place}`, asKept(turn)));
  }

  async rename(id: string, title: string): Promise<KeptConversation> {
    return keptConversation(await this.change('PUT', `/${id}/title`, {title}));
  }

  async delete(id: string): Promise<void> {
    await this.change('DELETE', `/${id}`);
  }

  async deleteAll(): Promise<void> {
    await this.change('DELETE', '');
  }

  async search(words: string): Promise<{readonly hits: readonly Hit[]; readonly complete: boolean}> {
    const found = fields(await this.change('POST', '/searches', {words}));
    return {hits: hits(found.hits), complete: found.complete === true};
  }

  /** Address of a conversation as a file. */
  static file(id: string, format: 'json' | 'markdown'): string {
    return `${ALL}/${id}/file?format=${format}`;
  }

  private change(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<unknown> {
    return send(method, ALL + path, this.csrf(), body);
  }
}
