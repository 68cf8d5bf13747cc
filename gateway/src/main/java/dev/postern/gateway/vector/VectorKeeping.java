package dev.postern.gateway.vector;

import dev.postern.gateway.config.PosternConfig;
import dev.postern.gateway.desk.DeskStart;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Deletes vectors that were kept long enough, a few at a time so that nobody waits for it. */
@Singleton
final class VectorKeeping {
    private static final Logger LOG = Logger.getLogger(VectorKeeping.class);
    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final int AT_A_TIME = 2_000;

    private final VectorStore store;
    private final DeskStart desk;
    private final InstantSource clock;
    private final Duration keep;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("vector-keeping").factory());

    @Inject
    VectorKeeping(VectorStore store, DeskStart desk, InstantSource clock, PosternConfig config) {
        this.store = store;
        this.desk = desk;
        this.clock = clock;
        this.keep = config.policy().vectors().keep();
    }

    void begin(@Observes StartupEvent event) {
        var _ = timer.scheduleWithFixedDelay(this::tidy, 1, EVERY.toMinutes(), TimeUnit.MINUTES);
    }

    void end(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    private void tidy() {
        Instant before = clock.instant().minus(keep);
        try {
            while (desk.isPrepared() && !timer.isShutdown() && store.delete(before, AT_A_TIME) == AT_A_TIME) {
                LOG.debugf("%d old vectors were deleted", AT_A_TIME);
            }
        } catch (SQLException e) {
            LOG.warnf("Old finding vectors could not be deleted and are tried again: %s", e.getMessage());
        }
    }
}
