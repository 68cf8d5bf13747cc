package dev.postern.gateway.vector;

import dev.postern.gateway.config.PosternConfig;
import dev.postern.gateway.desk.DeskStart;
import dev.postern.gateway.desk.Recurring;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/** Deletes vectors that were kept long enough, a few at a time so that nobody waits for it. */
@Singleton
final class VectorKeeping {
    private static final Logger LOG = Logger.getLogger(VectorKeeping.class);
    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final int AT_A_TIME = 2_000;

    private final VectorStore store;
    private final InstantSource clock;
    private final Duration keep;
    private final Recurring keeping;

    @Inject
    VectorKeeping(VectorStore store, DeskStart start, InstantSource clock, PosternConfig config) {
        this.store = store;
        this.clock = clock;
        this.keep = config.policy().vectors().keep();
        this.keeping = new Recurring("vector-keeping", start, EVERY, this::once);
    }

    void begin(@Observes StartupEvent event) {
        keeping.begin();
    }

    void end(@Observes ShutdownEvent event) {
        keeping.close();
    }

    private void once() {
        Instant before = clock.instant().minus(keep);
        try {
            while (!Thread.currentThread().isInterrupted() && store.delete(before, AT_A_TIME) == AT_A_TIME) {
                LOG.debugf("%d old vectors were deleted", AT_A_TIME);
            }
        } catch (SQLException e) {
            LOG.warnf("Old finding vectors could not be deleted and are tried again: %s", e.getMessage());
        }
    }
}
