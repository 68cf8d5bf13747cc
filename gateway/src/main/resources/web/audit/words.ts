import {inLanguage} from '../shared/text/language.ts';
import {de} from './text/de/index.ts';
import {en, type AuditTexts} from './text/en/index.ts';

/** What the audit desk says, in the language of the page. */
export const words: AuditTexts = inLanguage({en, de});

/** What policy decided, from weakest to strongest. */
export const DECISIONS = ['none', 'allow', 'log', 'mask', 'tokenise', 'coach', 'block'] as const;

/** How exchanges end. */
export const STATUSES = Object.keys(en.exchanges.statuses) as readonly (keyof typeof en.exchanges.statuses)[];

const BADGES: ReadonlyMap<string, string> = new Map([
  ['allow', 'fine'],
  ['log', 'note'],
  ['mask', 'mask'],
  ['tokenise', 'mask'],
  ['coach', 'note'],
  ['block', 'stop'],
]);

/** The badge that a decision wears. */
export function badgeOf(decision: string): string {
  return BADGES.get(decision) ?? 'plain';
}

export function decisionWords(decision: string): string {
  return said(words.exchanges.decisions, decision);
}

export function statusWords(status: string): string {
  return said(words.exchanges.statuses, status);
}

/** The words for a constant of the gateway, or the constant itself where there are none. */
export function said<T extends Readonly<Record<string, string>>>(texts: T, constant: string): string {
  return (Object.hasOwn(texts, constant) ? texts[constant] : undefined) ?? constant.replaceAll('_', ' ');
}
