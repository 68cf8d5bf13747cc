import {nextTab} from '../../main/resources/web/shared/parts/tab-keys.ts';
import {equal} from './check.ts';

const KEYS: readonly (readonly [key: string, at: number, to: number | null])[] = [
  ['ArrowRight', 0, 1],
  ['ArrowRight', 2, 0],
  ['ArrowLeft', 0, 2],
  ['Home', 2, 0],
  ['End', 0, 2],
  ['Tab', 1, null],
  ['a', 1, null],
];

for (const [key, at, to] of KEYS) {
  Deno.test(`${key} leads from tab ${at} to ${to}`, () => equal(nextTab(key, at, 3), to));
}
