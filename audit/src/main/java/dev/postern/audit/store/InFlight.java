package dev.postern.audit.store;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The exchanges of this process whose prompt was recorded and whose end was not. Thread-safe.
 *
 * <p>Once another process has taken a lane of this one it may have closed its exchanges. They are renounced then: their
 * ends are refused here, so that none gets two.
 */
final class InFlight {
    private final Set<UUID> open = ConcurrentHashMap.newKeySet();
    private final Set<UUID> renounced = ConcurrentHashMap.newKeySet();

    void begin(UUID request) {
        open.add(request);
    }

    /** Recorded, failed or refused: this process does no more about it. */
    void end(UUID request) {
        open.remove(request);
        renounced.remove(request);
    }

    boolean isOpen(UUID request) {
        return open.contains(request);
    }

    boolean isRenounced(UUID request) {
        return renounced.contains(request);
    }

    /** Whether a record would go on with an exchange that was given up. The end by a survivor may be written. */
    boolean isGivenUp(PendingRecord record) {
        return renounced.contains(record.requestId()) && !record.isBySurvivor();
    }

    void renounce() {
        renounced.addAll(open);
        open.removeAll(renounced);
    }

    Set<UUID> snapshot() {
        return Set.copyOf(open);
    }
}
