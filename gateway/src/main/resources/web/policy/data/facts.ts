import {html, nothing, type TemplateResult} from 'lit';
import {figure, size} from '../../shared/figure.ts';
import type {Column, DataVersion} from '../wire/own-data.ts';
import {words} from '../words.ts';

/** How much a version holds, and how large it is. */
export function amount(kind: string, version: DataVersion): string {
  return `${words.data.amountOf(kind, figure(version.amount))}, ${size(version.bytes)}`;
}

/** Columns with the kinds of their values, as badges. */
export function columnList(columns: readonly Column[]): TemplateResult | typeof nothing {
  return columns.length === 0
    ? nothing
    : html`<p class="columns">
        ${columns.map(({name, kind}) => html`<span class="badge plain" title=${words.data.upload.valueKinds[kind] ?? kind}>${name}: ${kind}</span>`)}
      </p>`;
}

/** Whether a version finds less than the one before: fewer rows or words, or not all of its columns. */
export function findsLess(before: DataVersion, then: DataVersion): boolean {
  const kept = new Set(then.columns.map(({name, kind}) => `${name}:${kind}`));
  return then.amount < before.amount || before.columns.some(({name, kind}) => !kept.has(`${name}:${kind}`));
}
