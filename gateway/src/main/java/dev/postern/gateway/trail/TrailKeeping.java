package dev.postern.gateway.trail;

import dev.postern.audit.store.retention.Retention;
import dev.postern.audit.store.retention.RetentionRun;
import dev.postern.gateway.config.PosternConfig;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;

/**
 * Makes partitions ahead of their days and drops what is over its time, again and again. Where it fails that is in the log
 * and counted; nothing else stops, since partitions are made for days ahead and data kept too long is kept safe.
 */
@Singleton
final class TrailKeeping {
    private static final Logger LOG = Logger.getLogger(TrailKeeping.class);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Retention retention;
    private final Duration every;
    private final Clock clock;
    private final Counter failures;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("trail-keeping").unstarted(this::untilStopped);

    @Inject
    TrailKeeping(Retention retention, PosternConfig config, Clock clock, MeterRegistry registry) {
        this.retention = retention;
        this.every = config.audit().retention().every();
        this.clock = clock;
        this.failures = registry.counter("postern.retention.failures");
    }

    /** The schema must be there. */
    void start() {
        thread.start();
    }

    void end(@Observes ShutdownEvent event) {
        thread.interrupt();
    }

    private void untilStopped() {
        try {
            while (!prepared()) {
                Thread.sleep(PAUSE);
            }
            while (true) {
                Thread.sleep(once() ? every : AFTER_FAILURE);
            }
        } catch (InterruptedException e) {
            LOG.debug("The gateway stops");
        }
    }

    /** What writers wait for, before anything that takes its time. */
    private boolean prepared() {
        try {
            retention.prepare();
            return true;
        } catch (SQLException e) {
            failures.increment();
            LOG.errorf("The partitions of the next days could not be made: %s", e.getMessage());
            return false;
        }
    }

    private boolean once() {
        try {
            RetentionRun done = retention.run(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
            if (done.contents() + done.records() + done.keys() > 0) {
                LOG.infof(
                        "Over their time and dropped: %d records, the content of %d, %d keys",
                        done.records(), done.contents(), done.keys());
            }
            return true;
        } catch (SQLException | CompletionException e) {
            failures.increment();
            LOG.errorf("What is over its time could not be dropped, it is tried again: %s", e.getMessage());
            return false;
        }
    }
}
