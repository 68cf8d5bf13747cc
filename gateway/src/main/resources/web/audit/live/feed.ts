import type {Exchange} from '../wire/exchange.ts';

/** What is followed: the newest exchanges, and how many came in while it was held. */
export interface Feed {
  readonly shown: readonly Exchange[];
  /** Came in while the feed was held; newest first. */
  readonly waiting: readonly Exchange[];
  readonly held: boolean;
}

export const NOTHING: Feed = {shown: [], waiting: [], held: false};

/** More would be more than anybody reads, and slow to draw. */
export const MOST = 200;

/** Takes in an exchange that began, or that is known already and went on. */
export function take(feed: Feed, exchange: Exchange): Feed {
  return feed.held && !feed.shown.some(({id}) => id === exchange.id)
    ? {...feed, waiting: onTop(feed.waiting, exchange)}
    : {...feed, shown: onTop(feed.shown, exchange)};
}

/** Holds the feed, so that nothing moves under the reader's eyes. */
export function hold(feed: Feed): Feed {
  return {...feed, held: true};
}

/** Goes on, with all that came in meanwhile. */
export function follow(feed: Feed): Feed {
  return {shown: [...feed.waiting, ...feed.shown].slice(0, MOST), waiting: [], held: false};
}

/** An exchange that is there keeps its place. */
function onTop(exchanges: readonly Exchange[], exchange: Exchange): readonly Exchange[] {
  return exchanges.some(({id}) => id === exchange.id)
    ? exchanges.map((each) => (each.id === exchange.id ? exchange : each))
    : [exchange, ...exchanges].slice(0, MOST);
}
