package dev.postern.audit.model;

/** Where a record stands. */
record Place(int lane, int epoch, int sequence) {
    Place next() {
        return new Place(lane, epoch, sequence + 1);
    }

    boolean begins(Place last) {
        return sequence == 1 && epoch == last.epoch + 1;
    }

    /** Whether it lies behind another one in the same lane. */
    boolean isBeyond(Place other) {
        return lane == other.lane && (epoch > other.epoch || (epoch == other.epoch && sequence > other.sequence));
    }

    @Override
    public String toString() {
        return lane + "/" + epoch + "/" + sequence;
    }
}
