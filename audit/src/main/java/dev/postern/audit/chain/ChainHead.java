package dev.postern.audit.chain;

/**
 * The end of a chain, to which the next record is linked.
 *
 * @param position of the last record; sequence 0 where the epoch has none yet
 * @param hash of the last record, of the epoch before where this one has none yet, or {@link Hash#NONE}
 */
public record ChainHead(Position position, Hash hash) {

    /** The beginning of an epoch that follows on a record of an earlier one. */
    public static ChainHead beforeEpoch(int lane, long epoch, Hash previous) {
        return new ChainHead(new Position(lane, epoch, 0), previous);
    }

    /** The end after this record. */
    public static ChainHead at(ChainedRecord last) {
        return new ChainHead(last.position(), last.hash());
    }

    /** Links a record to this end. */
    public ChainedRecord next(Fields fields, CanonicalBytes canonical) {
        Position next = position.next();
        return new ChainedRecord(next, hash, fields, canonical.hash(next, hash, fields));
    }

    @Override
    public String toString() {
        return position.toString();
    }
}
