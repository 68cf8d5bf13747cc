package dev.postern.audit.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The thread of one lane, as its process remembers it.
 *
 * @param phase what it is about to do
 * @param session the session it believes to have, or -1
 * @param connects how often it connected
 * @param queue what waits
 * @param head the end of the lane as it was last told to be durable
 * @param flights batches that were sent and not answered, oldest first
 * @param lockedBy the session that held the lane's lock last, or -1
 * @param epochOver whether the next record begins an epoch
 */
record Writer(
        Phase phase,
        int session,
        int connects,
        List<Pending> queue,
        @Nullable Head head,
        List<Flight> flights,
        int lockedBy,
        boolean epochOver) {

    enum Phase {
        DISCONNECTED,
        CONNECTED,
        BEGINNING,
        WRITING
    }

    /** A batch that was sent. */
    record Flight(List<Pending> pending, List<Row> rows) {
        Head end() {
            return Head.at(rows.getLast());
        }
    }

    static Writer fresh() {
        return new Writer(Phase.DISCONNECTED, -1, 0, List.of(), null, List.of(), -1, false);
    }

    Writer connected(int id) {
        return new Writer(Phase.CONNECTED, id, connects + 1, queue, head, flights, lockedBy, epochOver);
    }

    /** The connection is gone; what was sent stays in memory, save the beginning of an epoch. */
    Writer disconnected() {
        return new Writer(
                Phase.DISCONNECTED,
                -1,
                connects,
                queue,
                head,
                phase == Phase.BEGINNING ? List.of() : flights,
                lockedBy,
                epochOver);
    }

    Writer queue(List<Pending> waiting) {
        return new Writer(phase, session, connects, waiting, head, flights, lockedBy, epochOver);
    }

    Writer flights(List<Flight> sent) {
        return new Writer(phase, session, connects, queue, head, sent, lockedBy, epochOver);
    }

    Writer lockedBy(int id) {
        return new Writer(phase, session, connects, queue, head, flights, id, epochOver);
    }

    Writer beginning(Flight first) {
        return new Writer(Phase.BEGINNING, session, connects, queue, head, List.of(first), session, true);
    }

    Writer writing(Head end) {
        return new Writer(Phase.WRITING, session, connects, queue, end, List.of(), lockedBy, false);
    }

    boolean needsEpoch() {
        return head == null || epochOver;
    }
}
