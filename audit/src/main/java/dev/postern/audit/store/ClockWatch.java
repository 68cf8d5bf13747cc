package dev.postern.audit.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sees when the clock jumps: when more or less time passed on it than on the one that only counts. Records keep their
 * order by sequence whatever the clock says; that it was wrong belongs into the trail. Belongs to one thread.
 */
final class ClockWatch {
    /** What synchronisation over the network moves a clock by at most without a jump. */
    private static final Duration TOLERANCE = Duration.ofSeconds(1);

    private final Clock clock;
    private @Nullable Instant last;
    private long lastNanos;

    ClockWatch(Clock clock) {
        this.clock = clock;
    }

    /**
     * A jump since the last look.
     *
     * @param expected what the clock should have shown
     * @param shown what it showed
     */
    record Jump(Instant expected, Instant shown) {}

    /** Looks at the clock. */
    Optional<Jump> look(long nowNanos) {
        Instant shown = clock.instant();
        Instant before = last;
        long passed = nowNanos - lastNanos;
        last = shown;
        lastNanos = nowNanos;
        if (before == null) {
            return Optional.empty();
        }
        Instant expected = before.plusNanos(passed);
        return Duration.between(expected, shown).abs().compareTo(TOLERANCE) > 0
                ? Optional.of(new Jump(expected, shown))
                : Optional.empty();
    }
}
