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
 * @param memory the records of its epoch that were told to be durable
 */
record Writer(
        Phase phase,
        int session,
        int connects,
        List<Pending> queue,
        @Nullable Head head,
        List<Flight> flights,
        int lockedBy,
        boolean epochOver,
        List<Row> memory) {

    enum Phase {
        DISCONNECTED,
        CONNECTED,
        BEGINNING,
        /** The database was behind what it had confirmed, and is given it again. */
        PUTTING_BACK,
        WRITING
    }

    /** A batch that was sent. */
    record Flight(List<Pending> pending, List<Row> rows) {
        Head end() {
            return Head.at(rows.getLast());
        }
    }

    static Writer fresh() {
        return new Writer(Phase.DISCONNECTED, -1, 0, List.of(), null, List.of(), -1, false, List.of());
    }

    Writer connected(int id) {
        return new Writer(Phase.CONNECTED, id, connects + 1, queue, head, flights, lockedBy, epochOver, memory);
    }

    /** The connection is gone; what was sent stays in memory, save the beginning of an epoch. */
    Writer disconnected() {
        return new Writer(
                Phase.DISCONNECTED,
                -1,
                connects,
                queue,
                head,
                phase == Phase.WRITING || phase == Phase.CONNECTED ? flights : List.of(),
                lockedBy,
                epochOver,
                memory);
    }

    Writer queue(List<Pending> waiting) {
        return new Writer(phase, session, connects, waiting, head, flights, lockedBy, epochOver, memory);
    }

    Writer flights(List<Flight> sent) {
        return new Writer(phase, session, connects, queue, head, sent, lockedBy, epochOver, memory);
    }

    Writer lockedBy(int id) {
        return new Writer(phase, session, connects, queue, head, flights, id, epochOver, memory);
    }

    Writer beginning(Flight first) {
        return new Writer(Phase.BEGINNING, session, connects, queue, head, List.of(first), session, true, memory);
    }

    Writer puttingBack(List<Flight> lost) {
        return new Writer(Phase.PUTTING_BACK, session, connects, queue, head, lost, lockedBy, false, memory);
    }

    Writer writing(Head end) {
        return new Writer(Phase.WRITING, session, connects, queue, end, List.of(), lockedBy, false, memory);
    }

    /** What it sent is durable; with the first batch of an epoch it forgets what was before. */
    Writer told(Flight flight) {
        List<Row> known = phase == Phase.BEGINNING ? flight.rows() : Lists.join(memory, flight.rows());
        return writing(flight.end()).remembers(known);
    }

    /** The database has again what it lost, and a record that says so. */
    Writer wasPutBack(Row notice) {
        return writing(Head.at(notice)).remembers(Lists.add(memory, notice));
    }

    private Writer remembers(List<Row> known) {
        return new Writer(phase, session, connects, queue, head, flights, lockedBy, epochOver, known);
    }

    boolean needsEpoch() {
        return head == null || epochOver;
    }
}
