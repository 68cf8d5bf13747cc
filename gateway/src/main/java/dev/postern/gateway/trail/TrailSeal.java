package dev.postern.gateway.trail;

import dev.postern.audit.store.BundleTrust;
import dev.postern.audit.store.Outside;
import dev.postern.audit.store.SealState;
import dev.postern.audit.store.Sealing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** The seal of the trail as it is configured; it may be that nothing is sealed. Thread-safe. */
public final class TrailSeal implements AutoCloseable {
    private static final int OVERDUE = 3;

    private final Optional<Sealing> sealing;
    private final Outside outside;
    private final Duration interval;
    private final InstantSource clock;
    private final Optional<BundleTrust> bundles;

    TrailSeal(
            Optional<Sealing> sealing,
            Outside outside,
            Duration interval,
            InstantSource clock,
            Optional<BundleTrust> bundles) {
        this.sealing = sealing;
        this.outside = outside;
        this.interval = interval;
        this.clock = clock;
        this.bundles = bundles;
    }

    /** What bundles are signed with; empty where nothing is sealed. */
    public Optional<BundleTrust> bundles() {
        return bundles;
    }

    /** How far the seal has come; empty where nothing is sealed. */
    public Optional<SealState> state() {
        return sealing.map(Sealing::state);
    }

    /** What is known about the trail from outside of its database. */
    public Outside outside() {
        return outside;
    }

    /** How old the last seal is; empty where nothing is sealed, or nothing yet. */
    public Optional<Duration> age() {
        return state().flatMap(SealState::last).map(last -> Duration.between(last, clock.instant()));
    }

    /** Whether the next seal should have been made long ago, given when this process began to wait for it. */
    boolean isOverdue(Instant began) {
        Duration waited = age().orElse(Duration.between(began, clock.instant()));
        return sealing.isPresent() && waited.compareTo(interval.multipliedBy(OVERDUE)) > 0;
    }

    void start() {
        sealing.ifPresent(Sealing::start);
    }

    @Override
    public void close() {
        sealing.ifPresent(Sealing::close);
    }
}
