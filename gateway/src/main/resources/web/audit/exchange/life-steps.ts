import {list, number, text, texts} from '../../shared/wire/json.ts';
import {figure} from '../../shared/figure.ts';
import {nameOf} from '../../shared/wire/finding-names.ts';
import type {TrailRecord} from '../wire/record.ts';
import {decisionWords, said, statusWords, words} from '../words.ts';

const say = words.life;

/** A record of an exchange in sentences. */
export interface LifeStep {
  readonly record: TrailRecord;
  readonly title: string;
  readonly sentences: readonly string[];
  /** How it looks: something begins, goes on, ends well, or was stopped. */
  readonly look: 'begin' | 'on' | 'fine' | 'stop';
  /** Microseconds since the first record; null for the first one and where it is not known. */
  readonly afterMicros: number | null;
}

/** What happened, step by step. */
export function lifeSteps(records: readonly TrailRecord[]): readonly LifeStep[] {
  const first = records[0];
  return records.map((record) => ({
    record,
    title: title(record.kind),
    sentences: sentences(record),
    look: look(record),
    afterMicros: record === first || first === undefined ? null : micros(record) - micros(first),
  }));
}

function title(kind: string): string {
  return Object.hasOwn(say.kinds, kind) ? said(say.kinds, kind) : say.otherKind(kind);
}

function sentences({fields}: TrailRecord): readonly string[] {
  const [model, zone, action, status] = [fields.model, fields.zone, fields.action, fields.status].map(text);
  const found = findings(fields.finding_types, fields.finding_counts);
  const [read, wrote] = [number(fields.prompt_tokens), number(fields.completion_tokens)];
  return [
    given(model) && given(zone) ? say.toModel(model ?? '', zone ?? '') : '',
    given(action) ? say.decided(decisionWords((action ?? '').toLowerCase())) : '',
    texts(fields.rules).length === 0 ? '' : say.byRules(texts(fields.rules).join(', ')),
    found === '' ? '' : say.withFindings(found),
    given(status) ? say.ended(statusWords((status ?? '').toLowerCase())) : '',
    read === null || read < 0 ? '' : `${say.read(figure(read))}${wrote === null || wrote < 0 ? '.' : say.wrote(figure(wrote))}`,
  ].filter(given);
}

/** Findings in a sentence: how many of each type. */
export function findings(types: unknown, counts: unknown): string {
  const numbers = list(counts).map(number);
  return texts(types)
    .map((type, at) => say.times(figure(numbers[at] ?? 1), nameOf(type)))
    .join(', ');
}

function look({kind, fields}: TrailRecord): LifeStep['look'] {
  switch (kind) {
    case 'INTENT':
      return 'begin';
    case 'DENIED':
    case 'ORPHANED':
      return 'stop';
    case 'OUTCOME':
      return text(fields.status).toLowerCase() === 'completed' ? 'fine' : 'stop';
    default:
      return 'on';
  }
}

function micros({moment}: TrailRecord): number {
  return Date.parse(moment) * 1000;
}

function given(words: string | undefined): boolean {
  return words !== undefined && words !== '';
}
