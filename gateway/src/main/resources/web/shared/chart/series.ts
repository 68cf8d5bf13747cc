/** One thing that a chart shows over time. */
export interface Series {
  readonly name: string;
  /** Which of the chart's colours it wears. */
  readonly look: 1 | 2 | 3 | 4;
  /** A value for each point; null where it is withheld. */
  readonly values: readonly (number | null)[];
}

/** A point on the time line. */
export interface Point {
  /** As the table and the pointer tell it. */
  readonly name: string;
  /** As it stands under the chart. */
  readonly short: string;
}
