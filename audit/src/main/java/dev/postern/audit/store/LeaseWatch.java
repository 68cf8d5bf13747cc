package dev.postern.audit.store;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sees which lanes move. A lane that is written gets a record every ten seconds at the latest; one that has not moved for
 * the length of a lease has lost its writer. Measured on the watcher's own clock between two looks at the database, so
 * wrong clocks elsewhere do not count, and an outage that hides the lanes from everybody does not either. Not thread-safe.
 */
final class LeaseWatch {
    /** Three times as long as a lane can be silent. */
    static final Duration LEASE = Duration.ofSeconds(30);

    private Map<Integer, Seen> seen = new HashMap<>();

    /** What the lanes look like now. */
    void look(Collection<LaneEnd> ends, long nowNanos) {
        Map<Integer, Seen> now = new HashMap<>();
        for (LaneEnd end : ends) {
            if (end.newest()) {
                Seen before = seen.get(end.lane());
                now.put(end.lane(), before != null && before.end().equals(end) ? before : new Seen(end, nowNanos));
            }
        }
        seen = now;
    }

    /** The lanes could not be looked at: whoever could not write meanwhile gets a whole lease again. */
    void lostSight() {
        seen = new HashMap<>();
    }

    /** Epochs that are not over and whose writer is gone. */
    List<LaneEnd> expired(long nowNanos) {
        return seen.values().stream()
                .filter(lane -> !lane.end().isOver() && nowNanos - lane.sinceNanos() >= LEASE.toNanos())
                .map(Seen::end)
                .toList();
    }

    /**
     * The processes that have an epoch nobody ended. A lane that looks dead counts until it is closed: its writer may be
     * about to go on.
     */
    Set<String> alive() {
        return seen.values().stream()
                .map(Seen::end)
                .filter(end -> !end.isOver())
                .map(LaneEnd::instance)
                .collect(Collectors.toSet());
    }

    private record Seen(LaneEnd end, long sinceNanos) {}
}
