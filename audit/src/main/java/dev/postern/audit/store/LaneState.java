package dev.postern.audit.store;

import dev.postern.audit.chain.ChainHead;
import org.jspecify.annotations.Nullable;

/** What a lane's writer remembers across connections. Written by the writer's thread, read by others. */
final class LaneState {
    private volatile @Nullable ChainHead head;
    private volatile @Nullable Batch onItsWay;
    private LaneLock.@Nullable Session lockedBy;
    private boolean epochIsOver;

    /** The end of the lane as it was last told to be durable. */
    @Nullable
    ChainHead head() {
        return head;
    }

    /** What was sent and not answered. */
    @Nullable
    Batch onItsWay() {
        return onItsWay;
    }

    /** The session that held the lane's lock last. */
    LaneLock.@Nullable Session lockedBy() {
        return lockedBy;
    }

    /** Whether the next record begins an epoch. */
    boolean needsEpoch() {
        return head == null || epochIsOver;
    }

    void lockedBy(LaneLock.Session session) {
        lockedBy = session;
    }

    void sent(Batch batch) {
        onItsWay = batch;
    }

    /** Nothing is under way any more; the end stays where it was. */
    void settled() {
        onItsWay = null;
    }

    void reached(ChainHead end) {
        head = end;
        onItsWay = null;
    }

    void epochIsOver(boolean over) {
        epochIsOver = over;
    }
}
