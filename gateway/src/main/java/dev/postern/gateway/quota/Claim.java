package dev.postern.gateway.quota;

/** What one exchange needs of one counter, and what it has of it. Guarded by its pool. */
final class Claim {
    final Pool pool;
    final Limit limit;
    final long need;
    long got;
    int generation;

    /** @param need at least 1 */
    Claim(Pool pool, Limit limit, long need) {
        this.pool = pool;
        this.limit = limit;
        this.need = need;
        this.generation = -1;
    }

    long lacking() {
        return need - got;
    }
}
