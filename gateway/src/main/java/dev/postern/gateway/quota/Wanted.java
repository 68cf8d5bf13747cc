package dev.postern.gateway.quota;

/**
 * What an exchange needs of one counter.
 *
 * @param need at least 1
 */
record Wanted(CounterKey key, Limit limit, long need) {}
