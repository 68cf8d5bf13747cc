package dev.postern.bench.route;

/**
 * What a simulated server can do.
 *
 * @param slots answers at a time
 * @param prefillTokensPerSecond read, one prompt at a time, where they are not in the cache
 * @param secondsPerToken written, for each answer
 * @param cacheBlocks of {@link Trace#BLOCK_TOKENS}
 */
record Machine(int slots, double prefillTokensPerSecond, double secondsPerToken, int cacheBlocks) {
    /** About an 8B model in 8 bit on one card of 24 GB. */
    static final Machine CARD = new Machine(32, 5_000, 0.02, 1_500);
}
