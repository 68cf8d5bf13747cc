package dev.postern.audit.store;

import dev.postern.audit.chain.ChainHead;
import dev.postern.audit.chain.ChainedRecord;
import dev.postern.audit.chain.Position;
import dev.postern.audit.content.Person;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a lane last told as durable, batch by batch, each following on the one before, so that a database that lost it can
 * be given it again. Bounded in number and bytes; what is older is left to the database. Belongs to the lane's thread.
 */
final class LaneMemory {
    private static final int MOST_BATCHES = 1_000;
    private static final long MOST_BYTES = 16L << 20;

    private final int mostBatches;
    private final long mostBytes;
    private final Deque<Batch> batches = new ArrayDeque<>();
    private long bytes;

    LaneMemory() {
        this(MOST_BATCHES, MOST_BYTES);
    }

    LaneMemory(int mostBatches, long mostBytes) {
        this.mostBatches = mostBatches;
        this.mostBytes = mostBytes;
    }

    /** Adds what follows on the last one. */
    void add(Batch batch) {
        batches.addLast(batch);
        bytes += batch.size();
        while (batches.size() > mostBatches || bytes > mostBytes) {
            bytes -= batches.removeFirst().size();
        }
    }

    /** Remembers nothing: what comes next does not follow on what was. */
    void clear() {
        batches.clear();
        bytes = 0;
    }

    /** All that follows on an end of the chain, in order; none where the memory does not reach back to there. */
    List<Batch> after(ChainHead stored) {
        List<Batch> following =
                batches.stream().dropWhile(batch -> !follows(batch, stored)).toList();
        return List.copyOf(following);
    }

    /** Everybody that the remembered records are about. */
    Stream<Person> people() {
        return batches.stream()
                .flatMap(batch -> batch.pending().stream())
                .map(PendingRecord::person)
                .filter(Objects::nonNull)
                .distinct();
    }

    private static boolean follows(Batch batch, ChainHead stored) {
        ChainedRecord first = batch.records().getFirst();
        Position place = first.position();
        Position end = stored.position();
        boolean next = place.equals(end.next()) || (place.isBeyond(end) && place.sequence() == 1);
        return next && first.previous().equals(stored.hash());
    }
}
