package dev.postern.gateway.exchange;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/**
 * How many refusals of callers nobody knows may be recorded: {@value #PER_SECOND} a second, so that strangers cannot
 * fill the trail. What goes beyond is recorded in sums ({@link AnonymousRefusals}).
 * Thread-safe.
 */
@Singleton
final class AnonymousBudget {
    static final int PER_SECOND = 10;

    private final InstantSource clock;
    private long second;
    private int taken;

    @Inject
    AnonymousBudget(InstantSource clock) {
        this.clock = clock;
    }

    synchronized boolean take() {
        long now = clock.millis() / 1_000;
        if (now != second) {
            second = now;
            taken = 0;
        }
        return taken++ < PER_SECOND;
    }
}
