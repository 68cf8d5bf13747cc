package dev.postern.gateway.vector;

import dev.postern.gateway.desk.DeskStart;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Takes vectors from the queue to the database, on a thread of its own. While the database is away a batch waits and the
 * queue fills; rows that the database refuses for what they are go lost and are counted.
 */
@Singleton
final class VectorDelivery {
    private static final Logger LOG = Logger.getLogger(VectorDelivery.class);
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration FAREWELL = Duration.ofSeconds(3);

    private final VectorQueue queue;
    private final VectorStore store;
    private final DeskStart desk;
    private final InstantSource clock;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("finding-vectors").unstarted(this::run);
    private volatile boolean over;
    private boolean complained;

    @Inject
    VectorDelivery(VectorQueue queue, VectorStore store, DeskStart desk, InstantSource clock) {
        this.queue = queue;
        this.store = store;
        this.desk = desk;
        this.clock = clock;
    }

    void begin(@Observes StartupEvent event) {
        thread.start();
    }

    /** What still waits is written if the database takes it at once. */
    void end(@Observes ShutdownEvent event) throws InterruptedException {
        over = true;
        thread.interrupt();
        thread.join(FAREWELL);
    }

    private void run() {
        try {
            desk.await();
            while (!over) {
                deliver(queue.next(PATIENCE));
            }
        } catch (InterruptedException e) {
            LOG.debug("Stopped while waiting for vectors");
        }
        if (desk.isPrepared()) {
            farewell();
        }
    }

    private void deliver(List<VectorRow> rows) throws InterruptedException {
        long lost = queue.takeLost();
        while (!rows.isEmpty() || lost > 0) {
            try {
                store.add(rows, lost, clock.instant());
                complained = false;
                return;
            } catch (SQLException e) {
                complain(e);
                if (isAboutTheRows(e)) {
                    queue.lose(rows.size() + lost);
                    return;
                }
                if (over) {
                    return;
                }
                Thread.sleep(PAUSE);
            }
        }
    }

    private void farewell() {
        try {
            for (List<VectorRow> rows = queue.rest(); !rows.isEmpty(); rows = queue.rest()) {
                store.add(rows, queue.takeLost(), clock.instant());
            }
        } catch (SQLException e) {
            complain(e);
        }
    }

    /** Data exceptions and violated constraints (SQLSTATE classes 22 and 23). */
    private static boolean isAboutTheRows(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("22") || state.startsWith("23");
    }

    /** Once until it works again. */
    private void complain(SQLException e) {
        if (!complained) {
            complained = true;
            LOG.warnf("Finding vectors cannot be kept at the moment; replays will lack them: %s", e.getMessage());
        }
    }
}
