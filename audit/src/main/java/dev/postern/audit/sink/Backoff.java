package dev.postern.audit.sink;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before a try: twice as long after each failure, never beyond a bound, and a random half of it less, so
 * that processes do not come back together. Belongs to one thread.
 */
public final class Backoff {
    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;
    private int failures;

    public Backoff(Duration first, Duration longest, RandomGenerator random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
    }

    /** After a failure: the next pause. */
    public Duration next() {
        long bound = longest.toMillis();
        long doubled = first.toMillis() << Math.min(failures, 20);
        long pause = Math.min(bound, Math.max(1, doubled));
        failures = Math.min(failures + 1, 20);
        return Duration.ofMillis(pause - random.nextLong(pause / 2 + 1));
    }

    /** After a success. */
    public void reset() {
        failures = 0;
    }
}
