package dev.postern.audit.store;

import java.time.Duration;
import java.util.List;

/**
 * What a lane takes next of what waits for it: as much as fits into a batch, or one record at a time after a batch was
 * refused because of one of its rows. Belongs to the lane's thread.
 */
final class LaneIntake {
    private static final int LARGEST_BATCH = 256;
    private static final long LARGEST_BATCH_BYTES = 1 << 20;

    private final LaneQueue queue;
    private final InFlight inFlight;
    private int oneByOne;

    LaneIntake(LaneQueue queue, InFlight inFlight) {
        this.queue = queue;
        this.inFlight = inFlight;
    }

    /**
     * What was taken.
     *
     * @param records what is to be written
     * @param someLeftOut whether more was taken, and failed because it was given up or became late
     */
    record Taken(List<PendingRecord> records, boolean someLeftOut) {}

    Taken take(Duration patience) throws InterruptedException {
        List<PendingRecord> taken =
                queue.take(oneByOne > 0 ? 1 : LARGEST_BATCH, LARGEST_BATCH_BYTES, patience.toNanos());
        long now = System.nanoTime();
        List<PendingRecord> left = taken.stream()
                .filter(record -> inFlight.isGivenUp(record) || record.isOver(now))
                .toList();
        if (left.isEmpty()) {
            return new Taken(taken, false);
        }
        settled(left.size());
        LaneQueue.fail(left, "The record was given up or could not be made durable in time");
        return new Taken(taken.stream().filter(record -> !left.contains(record)).toList(), true);
    }

    /** So many records are written, or never will be. */
    void settled(int records) {
        oneByOne = Math.max(0, oneByOne - records);
    }

    /** The server does not take a row of this batch. It is found by trying one at a time. */
    void doubt(Batch batch) {
        if (batch.records().size() == 1) {
            settled(1);
            LaneQueue.fail(batch.pending(), "The audit database refuses the record");
        } else {
            oneByOne = batch.records().size();
            queue.putBack(batch.pending());
        }
    }
}
