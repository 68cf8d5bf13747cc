package dev.postern.audit.chain;

/**
 * Where a record stands.
 *
 * @param lane number of the chain, from 0
 * @param epoch run of the writer, from 1 in each lane
 * @param sequence place within the epoch, from 1, without gaps
 */
public record Position(int lane, long epoch, long sequence) {
    public Position next() {
        return new Position(lane, epoch, sequence + 1);
    }

    /** Whether this place comes later in the same lane. */
    public boolean isBeyond(Position other) {
        return lane == other.lane && (epoch > other.epoch || (epoch == other.epoch && sequence > other.sequence));
    }

    @Override
    public String toString() {
        return "lane " + lane + ", epoch " + epoch + ", sequence " + sequence;
    }
}
