/** A piece of running text. */
export type Inline =
  | {readonly kind: 'text'; readonly text: string}
  | {readonly kind: 'code'; readonly text: string}
  | {readonly kind: 'strong' | 'emphasis'; readonly children: readonly Inline[]}
  /** A link or an image: what it says and where it points, as text. Nothing is ever loaded from there. */
  | {readonly kind: 'reference'; readonly label: string; readonly address: string; readonly image: boolean}
  /** A label that stands where policy took a value out. */
  | {readonly kind: 'masked'; readonly type: string}
  /** A value of the reader's own that the model had a token for. */
  | {readonly kind: 'restored'; readonly value: string; readonly type: string; readonly rule: string};

/** A part of an answer that stands on its own lines. */
export type Block =
  | {readonly kind: 'paragraph'; readonly text: readonly Inline[]}
  | {readonly kind: 'heading'; readonly level: number; readonly text: readonly Inline[]}
  | {readonly kind: 'code'; readonly language: string; readonly code: string}
  | {readonly kind: 'quote'; readonly blocks: readonly Block[]}
  | {readonly kind: 'list'; readonly start: number | null; readonly items: readonly (readonly Block[])[]}
  | {readonly kind: 'table'; readonly head: Row; readonly rows: readonly Row[]}
  | {readonly kind: 'rule'};

export type Row = readonly (readonly Inline[])[];

/** Says which labels in brackets are finding types; others are ordinary text. */
export type IsType = (label: string) => boolean;
