import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Failure} from '../../shared/wire/failure.ts';
import {failureBehind} from '../../shared/wire/http.ts';
import type {ConversationStore} from './conversation-store.ts';
import type {Hit, KeptConversation} from './kept-conversation.ts';

/** What a search found; not complete where there was more than it may read. */
export interface Found {
  readonly hits: readonly Hit[];
  readonly complete: boolean;
}

/** The pages of a person's conversations, as far as they were read, and what a search found. */
export class ListController implements ReactiveController {
  conversations: readonly KeptConversation[] = [];
  /** Null where nobody searches. */
  found: Found | null = null;
  failure: Failure | null = null;
  loading = false;
  private next: string | null = '';
  private asked = 0;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly store: () => Pick<ConversationStore, 'page' | 'search' | 'rename' | 'delete' | 'deleteAll'>,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    queueMicrotask(() => void this.load());
  }

  /** Whether there are pages that were not read. */
  get more(): boolean {
    return this.next !== null && this.next !== '';
  }

  /** Reads the page that follows. */
  async load(): Promise<void> {
    const cursor = this.next;
    if (cursor === null || this.loading) {
      return;
    }
    await this.during(async () => {
      const page = await this.store().page(cursor);
      const known = new Set(this.conversations.map((each) => each.id));
      this.conversations = [...this.conversations, ...page.conversations.filter((each) => !known.has(each.id))];
      this.next = page.next === '' ? null : page.next;
    });
  }

  async reload(): Promise<void> {
    this.conversations = [];
    this.found = null;
    this.next = '';
    await this.load();
  }

  /** Searches; no words end the search. What an earlier search finds later is not shown. */
  async search(words: string): Promise<void> {
    const asked = ++this.asked;
    if (words.trim() === '') {
      this.found = null;
      this.host.requestUpdate();
      return;
    }
    await this.during(async () => {
      const found = await this.store().search(words);
      if (asked === this.asked) {
        this.found = found;
      }
    });
  }

  /** A conversation has a new turn. */
  renew(conversation: KeptConversation): void {
    this.conversations = [conversation, ...this.conversations.filter((each) => each.id !== conversation.id)];
    this.host.requestUpdate();
  }

  async rename(id: string, title: string): Promise<void> {
    const renamed = await this.store().rename(id, title);
    const change = (each: KeptConversation): KeptConversation => (each.id === id ? renamed : each);
    this.conversations = this.conversations.map(change);
    this.found &&= {
      ...this.found,
      hits: this.found.hits.map((hit) => ({...hit, conversation: change(hit.conversation)})),
    };
    this.host.requestUpdate();
  }

  async delete(id: string): Promise<void> {
    await this.store().delete(id);
    this.conversations = this.conversations.filter((each) => each.id !== id);
    this.found &&= {...this.found, hits: this.found.hits.filter((hit) => hit.conversation.id !== id)};
    this.host.requestUpdate();
  }

  async deleteAll(): Promise<void> {
    await this.store().deleteAll();
    this.conversations = [];
    this.found = null;
    this.next = null;
    this.host.requestUpdate();
  }

  private async during(work: () => Promise<void>): Promise<void> {
    this.loading = true;
    this.failure = null;
    this.host.requestUpdate();
    try {
      await work();
    } catch (thrown) {
      this.failure = failureBehind(thrown);
    } finally {
      this.loading = false;
      this.host.requestUpdate();
    }
  }
}
