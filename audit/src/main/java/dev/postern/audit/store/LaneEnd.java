package dev.postern.audit.store;

/**
 * The end of an epoch as the database shows it.
 *
 * @param lane number of the chain
 * @param epoch one of the lane's newest
 * @param newest whether the lane has no later epoch
 * @param instance the process that wrote it; empty where its first record does not say
 * @param sequence of its last record
 * @param kind of its last record
 */
record LaneEnd(int lane, long epoch, boolean newest, String instance, long sequence, String kind) {

    /** Whether nothing can be added to the epoch any more. */
    boolean isOver() {
        return !newest || kind.equals("EPOCH_END");
    }
}
