import {chosen, decided, periodOf, points, span} from '../../../main/resources/web/audit/overview/period.ts';
import {figuresIn} from '../../../main/resources/web/audit/wire/figures.ts';
import {equal} from '../check.ts';

const NAMES = {passed: 'passed', changed: 'changed', blocked: 'blocked'};
const COUNTS = {requests: 10, blocked: 2, coached: 1, tokenised: 3, masked: 1, keptNear: 4, left: 1, failed: 1};

const FIGURES = figuresIn({
  bucket: 'hour',
  figures: {
    total: COUNTS,
    series: [
      {start: '2026-11-24T08:00:00Z', counts: COUNTS},
      {start: '2026-11-24T09:00:00Z', counts: null},
    ],
    rows: [{value: '/sales', counts: null, series: []}],
    other: null,
  },
});

Deno.test('bars add up to the requests, and a withheld point stays withheld', () => {
  equal(
    decided(FIGURES.series, NAMES).map(({values}) => values),
    [
      [3, null],
      [4, null],
      [3, null],
    ],
  );
});

Deno.test('figures keep what is withheld apart from nothing', () => {
  equal([FIGURES.rows[0]?.counts, FIGURES.other, figuresIn({}).rows], [null, null, []]);
});

Deno.test('every point has a name and a short one', () => {
  const named = points(FIGURES.series, 'hour').every(({name, short}) => name !== '' && short !== '');
  equal(named, true);
});

Deno.test('a period ends now', () => {
  const {from, to, bucket} = span('hour', new Date('2026-11-24T08:00:00Z'));
  equal([from, to, bucket], ['2026-11-24T07:00:00.000Z', '2026-11-24T08:00:00.000Z', 'minute']);
  equal([periodOf('week'), periodOf('decade'), periodOf(null)], ['week', 'day', 'day']);
});

Deno.test('what auto kept near and what it let go stand apart', () => {
  equal(
    chosen(FIGURES.series, {near: 'near', left: 'left'}).map(({values}) => values),
    [
      [4, null],
      [1, null],
    ],
  );
});
