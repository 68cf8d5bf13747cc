package dev.postern.audit.store;

import dev.postern.audit.Events;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Sweeps for unfinished exchanges without waiting for their time. */
final class Sweeps {
    static final long SECONDS_APART = 16;
    private static final int MOST = 20;

    private Sweeps() {}

    /** One sweep at a time that lies ahead. */
    static void once(PostgresTrail trail, long secondsAhead) {
        trail.sweep(System.nanoTime() + secondsAhead * 1_000_000_000L);
    }

    /** Sweeps, each time later, until it is so; the lanes move in between as they would by their heartbeats. */
    static void until(PostgresTrail trail, BooleanSupplier condition) {
        Events events = new Events(99);
        for (int i = 0; !condition.getAsBoolean(); i++) {
            if (i == MOST) {
                throw new IllegalStateException("It did not become so in " + MOST + " sweeps");
            }
            once(trail, i * SECONDS_APART);
            trail.append(events.access(Map.of())).join();
        }
    }
}
