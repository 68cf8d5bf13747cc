import {roomForFiles, type Limits} from './limits.ts';

/** A file that goes with a prompt. */
export interface Attachment {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** The file in base64; null where only its name is left, because files are not kept with a conversation. */
  readonly data: string | null;
}

/** Why a file does not go with a prompt. */
export type Problem = 'kind' | 'empty' | 'size' | 'number' | 'room' | 'unreadable';

/** What is known of a file before it is read. */
export interface Candidate {
  readonly name: string;
  readonly size: number;
}

const LONGEST_NAME = 256;

/**
 * What keeps a file from being sent, as far as that can be told without looking into it; null where nothing does.
 *
 * @param before the files that go with it, those of earlier prompts included
 */
export function problemOf(file: Candidate, before: readonly Candidate[], limits: Limits): Problem | null {
  if (!limits.endings.includes(endingOf(file.name))) {
    return 'kind';
  }
  if (file.size === 0) {
    return 'empty';
  }
  if (file.size > Math.min(limits.fileBytes, roomForFiles(limits))) {
    return 'size';
  }
  if (before.length >= limits.files) {
    return 'number';
  }
  const together = before.reduce((sum, each) => sum + each.size, file.size);
  return together > roomForFiles(limits) ? 'room' : null;
}

/** The last part of a name, in small letters; a name without a dot has none. */
export function endingOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
}

/** A name as it may be sent: one line, and not longer than the gateway takes it. */
export function nameFor(name: string): string {
  const line = [...name].filter((each) => each >= ' ' && each !== '\u007f').join('');
  const ending = `.${endingOf(line)}`;
  return line.length <= LONGEST_NAME ? line : line.slice(0, LONGEST_NAME - ending.length) + ending;
}

/** The bytes of a file in base64. */
export function inBase64(bytes: Uint8Array): string {
  const STEP = 0x8000;
  let binary = '';
  for (let at = 0; at < bytes.length; at += STEP) {
    binary += String.fromCharCode(...bytes.subarray(at, at + STEP));
  }
  return btoa(binary);
}
