package dev.postern.gateway.quota;

import dev.postern.gateway.desk.DeskStart;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.jboss.logging.Logger;

/** Writes what was used every second, on a thread of its own; while the database is away it adds up and waits. */
@Singleton
final class UsageDelivery {
    private static final Logger LOG = Logger.getLogger(UsageDelivery.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration FAREWELL = Duration.ofSeconds(3);

    private final UsageTally tally;
    private final UsageStore store;
    private final DeskStart desk;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("usage-delivery").unstarted(this::run);
    private volatile boolean over;
    private boolean complained;

    @Inject
    UsageDelivery(UsageTally tally, UsageStore store, DeskStart desk) {
        this.tally = tally;
        this.store = store;
        this.desk = desk;
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
                Thread.sleep(EVERY);
                deliver();
            }
        } catch (InterruptedException e) {
            LOG.debug("Stopped while waiting for something to write");
        }
        if (desk.isPrepared()) {
            deliver();
        }
    }

    private void deliver() {
        Map<UsageRow, Used> amounts = tally.take();
        if (amounts.isEmpty()) {
            return;
        }
        try {
            store.add(amounts);
            complained = false;
        } catch (SQLException e) {
            tally.putBack(amounts);
            complain(e);
        }
    }

    /** Once until it works again. */
    private void complain(SQLException e) {
        if (!complained) {
            complained = true;
            LOG.warnf("What was used cannot be written at the moment and waits: %s", e.getMessage());
        }
    }
}
