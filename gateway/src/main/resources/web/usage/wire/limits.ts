import {read, send} from '../../shared/wire/http.ts';
import {fields, list, number, text} from '../../shared/wire/json.ts';

export const KINDS = ['person', 'group', 'key'] as const;

export const MEASURES = ['requests', 'tokens'] as const;

export const PERIODS = ['minute', 'hour', 'day', 'month'] as const;

/** Where a limit stands. */
export interface Slot {
  readonly kind: string;
  /** Subject, path or id; empty for each who has no limit of their own. */
  readonly holder: string;
  readonly measure: string;
  readonly period: string;
}

export interface Limit extends Slot {
  /** Null where it was lifted. */
  readonly most: number | null;
  /** Whether an operator set it, and can take it back. */
  readonly set: boolean;
}

/** Digits, or groups of three with one and the same sign between them. */
const WHOLE = /^([0-9]{1,15}|[0-9]{1,3}(?:([\s.,'’])[0-9]{3})(?:\2[0-9]{3}){0,3})$/;

/** What stands in the place of a holder on the wire: each. */
const EACH = '*';

export async function readLimits(): Promise<readonly Limit[]> {
  return limitsIn(await read('/api/quotas'));
}

/** Sets a limit, or lifts it. */
export async function setLimit({kind, holder, measure, period}: Slot, most: number | null, csrf: string): Promise<void> {
  const place = {kind, ...(holder === '' ? {} : {holder}), measure, period};
  await send('PUT', '/api/quotas', csrf, {...place, most});
}

/** Takes back what an operator set. */
export async function takeBack({kind, holder, measure, period}: Slot, csrf: string): Promise<void> {
  const query = new URLSearchParams({kind, ...(holder === '' ? {} : {holder}), measure, period});
  await send('DELETE', `/api/quotas?${query}`, csrf);
}

export function limitsIn(answer: unknown): readonly Limit[] {
  return list(fields(answer).limits)
    .map(fields)
    .map((each) => ({
      kind: text(each.kind),
      holder: each.holder === EACH ? '' : text(each.holder),
      measure: text(each.measure),
      period: text(each.period),
      most: number(each.most),
      set: each.source === 'operator',
    }));
}

/** A number of requests or tokens as somebody typed it: null for no limit, undefined where it is none. */
export function mostOf(typed: string): number | null | undefined {
  const text = typed.trim();
  if (text === '') {
    return null;
  }
  return WHOLE.test(text) ? Number(text.replace(/[^0-9]/g, '')) : undefined;
}
