package dev.postern.audit.store.search;

import org.jspecify.annotations.Nullable;

/**
 * What happened in a number of exchanges.
 *
 * @param requests how many there were
 * @param blocked where the strongest action of policy was to block
 * @param coached likewise
 * @param tokenised likewise
 * @param masked likewise
 * @param keptNear where the request left the choice of its model open and was answered in the nearest zone
 * @param left likewise, and it went to a model further away
 * @param failed that a model server or the gateway ended before the end
 * @param promptTokens as the model servers counted
 * @param completionTokens likewise
 * @param firstTokenMicros until the first event of an answer
 * @param totalMicros until the end
 */
public record Counts(
        long requests,
        long blocked,
        long coached,
        long tokenised,
        long masked,
        long keptNear,
        long left,
        long failed,
        long promptTokens,
        long completionTokens,
        Percentiles firstTokenMicros,
        Percentiles totalMicros) {
    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Percentiles.NONE, Percentiles.NONE);

    /**
     * Times that half, 95 and 99 of 100 exchanges did not exceed; null where none was measured.
     *
     * @param p50 in microseconds
     * @param p95 likewise
     * @param p99 likewise
     */
    public record Percentiles(
            @Nullable Long p50,
            @Nullable Long p95,
            @Nullable Long p99) {
        static final Percentiles NONE = new Percentiles(null, null, null);
    }
}
