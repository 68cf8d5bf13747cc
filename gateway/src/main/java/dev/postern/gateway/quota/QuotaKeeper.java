package dev.postern.gateway.quota;

import dev.postern.gateway.desk.DeskNotices;
import dev.postern.gateway.desk.DeskStart;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Holds what this gateway leased, and does in the background what exchanges need not wait for: reports, gives back, takes over
 * new limits. Thread-safe.
 */
@Singleton
final class QuotaKeeper {
    private static final Logger LOG = Logger.getLogger(QuotaKeeper.class);
    private static final String CHANNEL = "postern_quota";
    private static final Duration EVERY = Duration.ofMillis(100);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration FAREWELL = Duration.ofSeconds(3);
    private static final int ROUNDS_BETWEEN_FORGETTING = 100;
    private static final int ROUNDS_BETWEEN_TIDYING = 3_000;

    private final LeasedPools pools;
    private final QuotaCounters counters;
    private final Limits limits;
    private final DeskNotices notices;
    private final DeskStart desk;
    private final InstantSource clock;
    private final BlockingQueue<Boolean> bell = new ArrayBlockingQueue<>(1);
    private final Thread thread =
            Thread.ofPlatform().daemon().name("quota-keeper").unstarted(this::run);
    private volatile boolean over;
    private boolean complained;

    @Inject
    QuotaKeeper(
            @DataSource("desk") AgroalDataSource database,
            Limits limits,
            DeskNotices notices,
            DeskStart desk,
            InstantSource clock) {
        Ledger ledger = new PostgresLedger(database, UUID.randomUUID(), LeasedPools.LEASE);
        this.pools = new LeasedPools(ledger, System::nanoTime, Thread::sleep, LeasedPools.LEASE);
        this.counters = new QuotaCounters(database);
        this.limits = limits;
        this.notices = notices;
        this.desk = desk;
        this.clock = clock;
    }

    LeasedPools pools() {
        return pools;
    }

    /** Somebody may wait for what is to be reported. */
    void wake() {
        var _ = bell.offer(true);
    }

    /** What is left of these counters on all gateways together. */
    List<Remaining> left(List<Wanted> wanted) throws SQLException {
        return counters.left(wanted);
    }

    void begin(@Observes StartupEvent event) {
        thread.start();
        notices.onChange(CHANNEL, this::look);
    }

    void end(@Observes ShutdownEvent event) throws InterruptedException {
        over = true;
        thread.interrupt();
        thread.join(FAREWELL);
    }

    private void look() {
        if (limits.refresh()) {
            pools.callAll();
            wake();
        }
        try {
            pools.answerCalls();
        } catch (SQLException e) {
            complain(e);
        }
    }

    private void run() {
        try {
            desk.await();
            for (int round = 1; !over; round++) {
                var _ = bell.poll(EVERY.toMillis(), TimeUnit.MILLISECONDS);
                if (!report()) {
                    Thread.sleep(PAUSE);
                }
                if (round % ROUNDS_BETWEEN_FORGETTING == 0) {
                    pools.forget(clock.instant());
                }
                if (round % ROUNDS_BETWEEN_TIDYING == 0) {
                    tidy();
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("Stopped while waiting for something to report");
        }
        if (desk.isPrepared()) {
            leave();
        }
    }

    private boolean report() {
        try {
            pools.report();
            complained = false;
            return true;
        } catch (SQLException e) {
            complain(e);
            return false;
        }
    }

    private void tidy() {
        try {
            counters.forget(clock.instant());
        } catch (SQLException e) {
            complain(e);
        }
    }

    private void leave() {
        try {
            pools.leave();
        } catch (SQLException e) {
            complain(e);
        }
    }

    /** Once until it works again. */
    private void complain(SQLException e) {
        if (!complained) {
            complained = true;
            LOG.warnf("What is used of quotas cannot be reported at the moment and is tried again: %s", e.getMessage());
        }
    }
}
