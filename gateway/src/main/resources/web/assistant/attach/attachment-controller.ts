import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {inBase64, nameFor, problemOf, type Attachment, type Candidate, type Problem} from './attachment.ts';
import type {Limits} from './limits.ts';

/** A file that was not taken, and why. */
export interface Refused {
  readonly name: string;
  readonly problem: Problem;
}

/** The files beside a prompt that is being written. Nothing leaves the browser before it is sent. */
export class AttachmentController implements ReactiveController {
  files: readonly Attachment[] = [];
  refused: readonly Refused[] = [];
  /** Files that are being read. */
  reading = 0;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    // Files are taken when somebody chooses them.
  }

  /**
   * Takes files, as far as they can be sent.
   *
   * @param earlier files of prompts that go along
   */
  async add(chosen: Iterable<File>, earlier: readonly Candidate[], limits: Limits): Promise<void> {
    this.refused = [];
    for (const file of chosen) {
      const problem = problemOf(file, [...earlier, ...this.files], limits);
      if (problem !== null) {
        this.refused = [...this.refused, {name: file.name, problem}];
        continue;
      }
      await this.read(file);
    }
    this.host.requestUpdate();
  }

  remove(at: number): void {
    this.files = this.files.filter((_, place) => place !== at);
    this.refused = [];
    this.host.requestUpdate();
  }

  /** Puts these in the place of all others. */
  set(files: readonly Attachment[]): void {
    this.files = files;
    this.refused = [];
    this.host.requestUpdate();
  }

  private async read(file: File): Promise<void> {
    this.reading++;
    this.host.requestUpdate();
    try {
      const data = inBase64(new Uint8Array(await file.arrayBuffer()));
      this.files = [...this.files, {name: nameFor(file.name), size: file.size, data}];
    } catch {
      this.refused = [...this.refused, {name: file.name, problem: 'unreadable'}];
    } finally {
      this.reading--;
    }
  }
}
