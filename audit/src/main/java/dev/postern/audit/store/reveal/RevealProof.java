package dev.postern.audit.store.reveal;

import dev.postern.audit.chain.CanonicalBytes;
import dev.postern.audit.chain.ChainedRecord;
import dev.postern.audit.chain.Field;
import dev.postern.audit.chain.Fields;
import dev.postern.audit.chain.Position;
import dev.postern.audit.chain.Transcript;
import dev.postern.audit.event.AuditEvent;
import dev.postern.audit.store.StoredRecords;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds the tables of reveals against the trail. A row in them opens nothing by itself: the record of the same step must
 * stand in the chain, word for word. Whoever adds rows past the gateway must forge records too, and those are found.
 */
final class RevealProof {
    private static final List<Field> COMPARED = List.of(Field.KIND, Field.ROUTE, Field.DETAIL);

    private RevealProof() {}

    /**
     * Returns where all that is said of a reveal was recorded.
     *
     * @throws AlteredRevealException where not
     */
    static void require(Connection connection, StoredReveal reveal) throws SQLException {
        RevealOrder order = reveal.order();
        require(
                connection,
                reveal.position(),
                RevealEvents.asked(order.id(), order, reveal.requester(), Optional.empty()));
        for (StoredDecision each : reveal.decisions()) {
            require(
                    connection,
                    each.position(),
                    RevealEvents.decided(
                            order.id(),
                            order,
                            each.step(),
                            each.person(),
                            each.seat().name(),
                            each.reason(),
                            Optional.empty()));
        }
    }

    private static void require(Connection connection, Position position, AuditEvent step) throws SQLException {
        Fields expected = Transcript.of(step, Instant.EPOCH);
        boolean recorded = StoredRecords.at(connection, position)
                .filter(RevealProof::hasItsHash)
                .filter(record -> COMPARED.stream()
                        .allMatch(field -> equal(record.fields().value(field), expected.value(field))))
                .isPresent();
        if (!recorded) {
            throw new AlteredRevealException("A step of a reveal is not what was recorded at " + position);
        }
    }

    private static boolean hasItsHash(ChainedRecord record) {
        return new CanonicalBytes()
                .hash(record.position(), record.previous(), record.fields())
                .equals(record.hash());
    }

    private static boolean equal(@Nullable Object found, @Nullable Object expected) {
        return Objects.equals(found, expected);
    }
}
