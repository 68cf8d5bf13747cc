package dev.postern.audit.store;

import dev.postern.audit.chain.ChainHead;
import org.jspecify.annotations.Nullable;

/** What a lane's writer remembers across connections. Written by the writer's thread, read by others. */
final class LaneState {
    private volatile @Nullable ChainHead head;
    private volatile @Nullable Batch onItsWay;
    private final LaneMemory memory;
    private LaneLock.@Nullable Session lockedBy;
    private @Nullable Loss loss;
    private boolean epochIsOver;

    LaneState(LaneMemory memory) {
        this.memory = memory;
    }

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

    /** The batch is durable. */
    void reached(Batch batch) {
        memory.add(batch);
        head = batch.head();
        onItsWay = null;
    }

    /** An epoch is open with this batch; what was before is over. */
    void begun(Batch first) {
        memory.clear();
        loss = null;
        epochIsOver = false;
        reached(first);
    }

    /** The next record begins an epoch. */
    void epochIsOver() {
        epochIsOver = true;
    }

    /** What was last told as durable. */
    LaneMemory memory() {
        return memory;
    }

    /** What the database lost for good, until a record tells of it. */
    @Nullable
    Loss loss() {
        return loss;
    }

    void lost(Loss what) {
        loss = what;
    }
}
