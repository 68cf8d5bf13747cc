import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {changes, NEW_MODEL, type Change, type ModelText} from './wire/document.ts';
import {check, readModel, saveModel, type Check, type Model} from './wire/model.ts';

const PAUSE_MS = 400;
const NOTHING: Check = {problems: [], elsewhere: []};

/** What somebody writes about a model: what it goes on from, what it says now, and what is wrong with that. */
export class ModelWork implements ReactiveController {
  base: Model | null = null;
  text: ModelText = NEW_MODEL;
  check: Check = NOTHING;
  private asking = new AbortController();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
    this.asking.abort();
  }

  /** Starts from what a model says; null for one that is new. */
  begin(base: Model | null): void {
    this.base = base;
    this.text = base?.model ?? NEW_MODEL;
    this.check = NOTHING;
    this.host.requestUpdate();
  }

  /** What differs from what it goes on from. A model that is new, or was taken out, is nothing yet. */
  get changes(): readonly Change[] {
    if (this.base !== null && !this.base.removed) {
      return changes(this.base.model, this.text);
    }
    return changes(NEW_MODEL, this.text).length === 0 ? [] : changes(null, this.text);
  }

  /** Takes over what a form says, and has it looked at as soon as nobody types. */
  write(text: ModelText, csrf: string): void {
    this.text = text;
    this.host.requestUpdate();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.look(csrf), PAUSE_MS);
  }

  /** Looks at what it says now. */
  async look(csrf: string): Promise<void> {
    this.asking.abort();
    const asking = new AbortController();
    this.asking = asking;
    const found = await check(this.base?.id ?? '', this.text, csrf, asking.signal).catch(() => null);
    if (found !== null && !asking.signal.aborted) {
      this.check = found;
      this.host.requestUpdate();
    }
  }

  /** Saves what it says now; true where the change waits for a second person. */
  async save(confirm: boolean, csrf: string): Promise<{readonly waits: boolean; readonly id: string}> {
    return saveModel(this.base ?? {id: '', version: 0}, this.text, confirm, csrf);
  }

  /** What somebody else saved meanwhile, where it is newer than what this goes on from. */
  async theirs(): Promise<Model | null> {
    if (this.base === null) {
      return null;
    }
    const now = await readModel(this.base.id).catch(() => null);
    return now === null || now.version === this.base.version ? null : now;
  }

  /** Goes on from what somebody else saved, with what is written here on top. */
  rebase(theirs: Model): void {
    this.base = theirs;
    this.host.requestUpdate();
  }
}
