package dev.postern.audit.chain;

import java.util.Comparator;

/**
 * Where a record stands. Ordered as a trail is checked: by lane, epoch and sequence.
 *
 * @param lane number of the chain, from 0
 * @param epoch run of the writer, from 1 in each lane
 * @param sequence place within the epoch, from 1, without gaps
 */
public record Position(int lane, long epoch, long sequence) implements Comparable<Position> {
    private static final Comparator<Position> IN_ORDER = Comparator.comparingInt(Position::lane)
            .thenComparingLong(Position::epoch)
            .thenComparingLong(Position::sequence);

    public Position next() {
        return new Position(lane, epoch, sequence + 1);
    }

    /** Whether this place comes later in the same lane. */
    public boolean isBeyond(Position other) {
        return lane == other.lane && compareTo(other) > 0;
    }

    /** Lane by lane, epoch by epoch. */
    @Override
    public int compareTo(Position other) {
        return IN_ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "lane " + lane + ", epoch " + epoch + ", sequence " + sequence;
    }
}
