package dev.postern.audit.chain;

import java.util.Map;
import java.util.TreeMap;

/** Places of which records say that what stood there was dropped. Runs may overlap. Not thread-safe. */
public final class DroppedRuns {
    private final TreeMap<Position, Long> ends = new TreeMap<>();

    public void add(RetentionDrop.Run run) {
        Position from = new Position(run.lane(), run.epoch(), run.from());
        long to = run.to();
        Map.Entry<Position, Long> before = ends.floorEntry(from);
        if (before != null && touches(before, from)) {
            from = before.getKey();
            to = Math.max(to, before.getValue());
        }
        for (Map.Entry<Position, Long> next = ends.higherEntry(from);
                next != null && touches(Map.entry(from, to), next.getKey());
                next = ends.higherEntry(from)) {
            to = Math.max(to, next.getValue());
            ends.remove(next.getKey());
        }
        ends.put(from, to);
    }

    /** Whether what stood there was dropped. */
    public boolean covers(Position place) {
        Map.Entry<Position, Long> run = ends.floorEntry(place);
        return run != null && isSameEpoch(run.getKey(), place) && run.getValue() >= place.sequence();
    }

    /** The last of the places in a row, beginning with one that is covered. */
    public Position endOf(Position covered) {
        Map.Entry<Position, Long> run = ends.floorEntry(covered);
        if (run == null || !covers(covered)) {
            throw new IllegalArgumentException(covered + " is not covered");
        }
        return new Position(covered.lane(), covered.epoch(), run.getValue());
    }

    private static boolean touches(Map.Entry<Position, Long> run, Position from) {
        return isSameEpoch(run.getKey(), from) && from.sequence() <= run.getValue() + 1;
    }

    private static boolean isSameEpoch(Position one, Position other) {
        return one.lane() == other.lane() && one.epoch() == other.epoch();
    }
}
