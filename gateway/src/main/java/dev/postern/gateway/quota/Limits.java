package dev.postern.gateway.quota;

import dev.postern.gateway.config.PosternConfig;
import dev.postern.gateway.desk.DeskTransaction;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The limits in force. Thread-safe: asking for them is a volatile read once they were read for the first time. */
@Singleton
final class Limits {
    private static final int PATIENCE_SECONDS = 2;

    private final Map<Slot, OptionalLong> configured;
    private final StoredLimits stored;
    private final DeskTransaction transaction;
    private final InstantSource clock;
    private final CountDownLatch read = new CountDownLatch(1);
    private volatile LimitTable table;

    @Inject
    Limits(PosternConfig config, StoredLimits stored, DeskTransaction transaction, InstantSource clock) {
        this.configured = ConfiguredLimits.of(config.quota());
        this.stored = stored;
        this.transaction = transaction;
        this.clock = clock;
        this.table = new LimitTable(configured, Map.of());
    }

    /**
     * What limits there are.
     *
     * @throws RefusedException {@code desk_unavailable} while nobody knows what operators set
     */
    LimitTable inForce() {
        if (read.getCount() > 0 && !readSoon()) {
            throw RefusedException.forSeconds(
                    PATIENCE_SECONDS,
                    ErrorCode.DESK_UNAVAILABLE,
                    "What you may use cannot be looked up at the moment, so nothing was sent to a model; try again shortly.");
        }
        return table;
    }

    /** What is configured. */
    Map<Slot, OptionalLong> configured() {
        return configured;
    }

    /** What operators set, read anew. */
    Map<Slot, OptionalLong> stored() {
        return transaction.run(stored::all);
    }

    /** Reads what operators set; returns whether that changed. */
    boolean refresh() {
        LimitTable fresh = new LimitTable(configured, stored());
        boolean changed = !fresh.slots().equals(table.slots());
        if (changed) {
            table = fresh;
        }
        read.countDown();
        return changed;
    }

    /** Sets a limit, or lifts one. */
    void set(Slot slot, OptionalLong most) {
        transaction.run(() -> {
            stored.set(slot, most, clock.instant());
            return slot;
        });
    }

    /** Takes back what an operator set: what is configured holds again. Returns whether there was anything. */
    boolean reset(Slot slot) {
        return transaction.run(() -> stored.remove(slot));
    }

    private boolean readSoon() {
        try {
            return read.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
