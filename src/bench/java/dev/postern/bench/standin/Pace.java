package dev.postern.bench.standin;

/**
 * When the tokens of one stream are due. Counted from the first token, so that a late one does not delay the others and
 * the rate holds over the whole stream.
 *
 * @param startNanos when token 0 is due
 * @param intervalNanos time between two tokens, positive
 */
public record Pace(long startNanos, long intervalNanos) {
    private static final long NANOS_PER_MILLI = 1_000_000;

    public Pace {
        if (intervalNanos < 1) {
            throw new IllegalArgumentException("tokens need time between them");
        }
    }

    /**
     * The pace of a rate.
     *
     * @param rate tokens per second
     */
    public static Pace of(long startNanos, double rate) {
        return new Pace(startNanos, Math.round(1e9 / rate));
    }

    /** When a token is due. */
    public long due(int token) {
        return startNanos + token * intervalNanos;
    }

    /** How many tokens are due by now: several at once after a pause. */
    public int dueBy(long nowNanos) {
        long passed = nowNanos - startNanos;
        return passed < 0 ? 0 : (int) Math.min(Integer.MAX_VALUE, passed / intervalNanos + 1);
    }

    /** How long to sleep until a token is due: whole milliseconds, rounded up, at least one. */
    public long millisUntil(int token, long nowNanos) {
        long nanos = due(token) - nowNanos;
        return Math.max(1, (nanos + NANOS_PER_MILLI - 1) / NANOS_PER_MILLI);
    }
}
