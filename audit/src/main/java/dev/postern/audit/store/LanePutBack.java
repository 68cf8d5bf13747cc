package dev.postern.audit.store;

import dev.postern.audit.chain.CanonicalBytes;
import dev.postern.audit.chain.ChainHead;
import dev.postern.audit.chain.Position;
import dev.postern.audit.content.Person;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Gives a database again what it lost of a lane after it had confirmed it: the same bytes in the same places, so the
 * chain and the seals over it stay true. This happens where a standby that was behind was promoted, or a backup put in
 * place. A record says what was written again. Belongs to the lane's thread, which holds the lane's lock.
 */
final class LanePutBack {
    private static final System.Logger LOG = System.getLogger(LanePutBack.class.getName());

    /** Clocks of gateway and database may differ by this without a deleted key coming back. */
    private static final Duration DOUBT = Duration.ofHours(1);

    private final LaneState state;
    private final OwnRecords own;
    private final CanonicalBytes canonical = new CanonicalBytes();
    private @Nullable Position from;

    LanePutBack(LaneState state, OwnRecords own) {
        this.state = state;
        this.own = own;
    }

    /**
     * Writes what is missing between the two ends. What a failure leaves undone is written the next time.
     *
     * @param stored the end of the lane in the database
     * @param told the end of the lane as it was told
     * @return false where memory does not reach back to the stored end, or something else stands in the way
     * @throws SQLException where it is not known what became of it
     */
    boolean run(WriterSession session, ChainHead stored, ChainHead told) throws SQLException {
        List<Batch> lost = state.memory().after(stored);
        if (lost.isEmpty()) {
            from = null;
            return false;
        }
        Position begin = from == null ? stored.position() : from;
        from = begin;
        try {
            write(session, lost, Batch.after(told, List.of(own.recordsPutBack(begin, told.position())), canonical));
        } catch (SQLException e) {
            if (SqlFailure.isTaken(e) || SqlFailure.isAboutTheRows(e)) {
                LOG.log(System.Logger.Level.ERROR, "Records cannot be put back: {0}", SqlFailure.describe(e));
                from = null;
                return false;
            }
            throw e;
        }
        LOG.log(
                System.Logger.Level.ERROR,
                "The audit database had lost records it had committed; those after {0} up to {1} were put back",
                begin,
                told.position());
        from = null;
        return true;
    }

    /** A commit for each batch, as they came; the record of it comes with the last one. */
    private void write(WriterSession session, List<Batch> lost, Batch notice) throws SQLException {
        List<Erasure> erased = session.stored().erasures();
        for (Batch batch : lost.subList(0, lost.size() - 1)) {
            session.putBack(batch, keepers(batch, erased));
        }
        Batch last = lost.getLast();
        session.putBack(last, keepers(last, erased), notice);
        state.reached(notice);
    }

    /** Whose keys and identities go with the batch, because they may be lost too: not of whom was forgotten since. */
    private static Set<Person> keepers(Batch batch, Collection<Erasure> erased) {
        return batch.pending().stream()
                .map(PendingRecord::person)
                .filter(Objects::nonNull)
                .filter(person -> erased.stream().noneMatch(erasure -> isForgotten(person, erasure)))
                .collect(Collectors.toSet());
    }

    private static boolean isForgotten(Person person, Erasure erasure) {
        Instant doubtful = erasure.moment().plus(DOUBT);
        return erasure.isOf(person) && person.met().isBefore(doubtful);
    }
}
