package dev.postern.bench.load;

/**
 * When the requests of an open loop are due: evenly, whatever happens to those before.
 *
 * @param startNanos when request 0 is due
 * @param rate requests per second
 */
record Schedule(long startNanos, double rate) {

    /** When a request is due. */
    long due(long request) {
        return startNanos + Math.round(request * 1e9 / rate);
    }

    /** Whether it is due by now. */
    boolean isDue(long request, long nowNanos) {
        return due(request) - nowNanos <= 0;
    }
}
