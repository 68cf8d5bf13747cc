import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Failure} from '../../shared/wire/failure.ts';
import {failureBehind} from '../../shared/wire/http.ts';
import {check, type Check} from '../wire/check.ts';
import {readDraft, saveDraft, type Draft, type DraftText} from '../wire/draft.ts';

const PAUSE_MILLIS = 300;

/** One draft while it is worked on: what is saved, what is written, what is wrong with it. */
export class DraftWork implements ReactiveController {
  /** As the gateway has it; null until it is read. */
  saved: Draft | null = null;
  /** As it stands on the page. */
  now: DraftText = {title: '', base: null, source: '', tests: ''};
  checked: Check | null = null;
  /** What somebody else saved meanwhile; null where nobody did. */
  theirs: Draft | null = null;
  failure: Failure | null = null;
  saving = false;
  private timer = 0;
  private asking = new AbortController();

  constructor(
    private readonly host: ReactiveControllerHost & {readonly csrf: string; readonly draft: string; readonly tries: boolean},
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    void this.read();
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
    this.asking.abort();
  }

  get unsaved(): boolean {
    const {saved, now} = this;
    return saved !== null && (saved.title !== now.title || saved.source !== now.source || saved.tests !== now.tests);
  }

  readonly read = async (): Promise<void> => {
    await this.attempt(async () => this.take(await readDraft(this.host.draft)));
  };

  /** Takes what the gateway has in place of what is written. */
  take(draft: Draft): void {
    this.saved = draft;
    this.theirs = null;
    this.write({title: draft.title, base: draft.base, source: draft.source, tests: draft.tests});
  }

  write(part: Partial<DraftText>): void {
    this.now = {...this.now, ...part};
    this.host.requestUpdate();
    clearTimeout(this.timer);
    if (this.host.tries) {
      this.timer = setTimeout(() => void this.check(), PAUSE_MILLIS);
    }
  }

  /** Whether it is saved now. What somebody else saved meanwhile is read, and both are kept. */
  readonly save = async (): Promise<boolean> => {
    const {saved, now, host} = this;
    if (saved === null || this.saving) {
      return false;
    }
    this.saving = true;
    const done = await this.attempt(async () => {
      this.saved = await saveDraft(saved.id, now, (this.theirs ?? saved).revision, host.csrf);
      this.theirs = null;
    });
    if (this.failure?.code === 'step_refused') {
      const there = await readDraft(saved.id).catch(() => null);
      this.theirs = there?.revision === saved.revision && there.state === 'open' ? null : there;
    }
    this.saving = false;
    host.requestUpdate();
    return done;
  };

  private async check(): Promise<void> {
    this.asking.abort();
    const asking = new AbortController();
    this.asking = asking;
    try {
      this.checked = await check(this.now.source, this.now.tests, this.host.csrf, asking.signal);
      this.host.requestUpdate();
    } catch (thrown) {
      if (!asking.signal.aborted) {
        this.failure = failureBehind(thrown);
        this.host.requestUpdate();
      }
    }
  }

  private async attempt(act: () => Promise<void>): Promise<boolean> {
    this.failure = null;
    this.host.requestUpdate();
    try {
      await act();
      return true;
    } catch (thrown) {
      this.failure = failureBehind(thrown);
      return false;
    } finally {
      this.host.requestUpdate();
    }
  }
}
