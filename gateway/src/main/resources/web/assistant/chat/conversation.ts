import type {Attachment} from '../attach/attachment.ts';
import type {Failure} from '../../shared/wire/failure.ts';
import {beyond, type Finding} from '../../shared/wire/finding.ts';
import type {Model} from '../../shared/wire/model.ts';
import type {Justification} from '../talk/justification.ts';
import type {Mark} from '../mark/mark.ts';
import type {AnswerEvent, Chosen, Larger, Usage} from './answer-event.ts';

/** Where a turn stands. `asking` lasts until the gateway lets the prompt through. */
export type Progress = 'asking' | 'answering' | 'done' | 'stopped' | 'failed';

/** A prompt and what came of it. */
export interface Turn {
  readonly id: number;
  /** Id of the exchange in the trail; empty before the gateway let the prompt through, and where it was kept. */
  readonly requestId: string;
  readonly prompt: string;
  readonly files: readonly Attachment[];
  readonly model: Model;
  readonly progress: Progress;
  readonly answer: string;
  readonly reasoning: string;
  /** The model server's reason to end, such as `stop`, `length` or `content_filter`; empty before. */
  readonly finish: string;
  readonly findings: readonly Finding[];
  /** Where in this prompt and its files policy found something. */
  readonly marks: readonly Mark[];
  readonly failure: Failure | null;
  readonly usage: Usage | null;
  /** The model that the gateway chose for it; null where the question named it. */
  readonly chosen: Chosen | null;
  /** The larger model to ask, where the answer is unsure. */
  readonly unsure: Larger | null;
  /** The reason that was given for it, where a rule asked. */
  readonly why: Justification | null;
  /** The unsure turn that this one is asked in the place of, of the larger model. */
  readonly instead: Turn | null;
}

export function asked(id: number, prompt: string, model: Model, files: readonly Attachment[] = []): Turn {
  return {
    id,
    requestId: '',
    prompt,
    files,
    model,
    progress: 'asking',
    answer: '',
    reasoning: '',
    finish: '',
    findings: [],
    marks: [],
    failure: null,
    usage: null,
    chosen: null,
    unsure: null,
    why: null,
    instead: null,
  };
}

/** The turn after something happened to it. */
export function after(turn: Turn, event: AnswerEvent): Turn {
  switch (event.kind) {
    case 'accepted':
      return {
        ...turn,
        progress: 'answering',
        requestId: event.requestId,
        findings: event.findings,
        marks: event.marks,
        chosen: event.chosen,
      };
    case 'text':
      return {...turn, answer: turn.answer + event.text};
    case 'reasoning':
      return {...turn, reasoning: turn.reasoning + event.text};
    case 'finish':
      return {...turn, finish: event.reason};
    case 'unsure':
      return {...turn, unsure: event.larger};
    case 'usage':
      return {...turn, usage: event.usage};
    case 'end':
      return {...turn, progress: 'done'};
    case 'failed':
      return {...turn, progress: 'failed', failure: event.failure};
  }
}

export function isOpen(turn: Turn | undefined): boolean {
  return turn?.progress === 'asking' || turn?.progress === 'answering';
}

/** What policy found in this turn that it had not found in the conversation before. */
export function newFindings(turns: readonly Turn[], at: number): readonly Finding[] {
  const earlier = turns.slice(0, at).findLast((turn) => turn.answer !== '');
  return beyond(turns[at]?.findings ?? [], earlier?.findings ?? []);
}

/** Types a label in brackets may stand for in this conversation. */
export function announcedTypes(turns: readonly Turn[]): readonly string[] {
  return [...new Set(turns.flatMap((turn) => turn.findings.map((finding) => finding.type)))];
}
