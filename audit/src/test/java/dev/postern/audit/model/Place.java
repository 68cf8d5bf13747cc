package dev.postern.audit.model;

/** Where a record stands. */
record Place(int lane, int epoch, int sequence) {
    Place next() {
        return new Place(lane, epoch, sequence + 1);
    }

    boolean begins(Place last) {
        return sequence == 1 && epoch == last.epoch + 1;
    }

    @Override
    public String toString() {
        return lane + "/" + epoch + "/" + sequence;
    }
}
