package dev.postern.gateway.auditdesk;

import dev.postern.audit.store.SealState;
import dev.postern.gateway.config.PosternConfig;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.trail.TrailSeal;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Checks the whole trail once a day. Of several processes on one trail, the one that seals does it. */
@Singleton
final class NightlyCheck {
    private static final Logger LOG = Logger.getLogger(NightlyCheck.class);

    private final TrailCheck check;
    private final TrailSeal seal;
    private final LocalTime at;
    private final Clock clock;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("nightly-check").unstarted(this::untilStopped);

    @Inject
    NightlyCheck(TrailCheck check, TrailSeal seal, PosternConfig config, Clock clock) {
        this.check = check;
        this.seal = seal;
        this.at = config.audit().seal().checkAt();
        this.clock = clock;
    }

    void begin(@Observes StartupEvent event) {
        thread.start();
    }

    void end(@Observes ShutdownEvent event) {
        thread.interrupt();
    }

    /** From now to the next time of day, more than nothing and at most a day. */
    static Duration untilNext(OffsetDateTime now, LocalTime at) {
        OffsetDateTime today = now.toLocalDate().atTime(at).atOffset(ZoneOffset.UTC);
        return Duration.between(now, today.isAfter(now) ? today : today.plusDays(1));
    }

    private void untilStopped() {
        try {
            while (true) {
                Thread.sleep(untilNext(OffsetDateTime.now(clock), at));
                if (seal.state().map(SealState::leading).orElse(true)) {
                    once();
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("The gateway stops");
        }
    }

    private void once() {
        try {
            var found = check.run(() -> {}, Optional.empty());
            LOG.infof(
                    "The trail was checked: %d records, %s",
                    found.records(), found.flaw().isEmpty() ? "intact" : "not intact");
        } catch (RefusedException | UncheckedIOException e) {
            LOG.errorf("The trail could not be checked: %s", e.getMessage());
        }
    }
}
