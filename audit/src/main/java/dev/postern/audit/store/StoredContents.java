package dev.postern.audit.store;

import dev.postern.audit.chain.ChainedRecord;
import dev.postern.audit.chain.Field;
import dev.postern.audit.chain.Flaw;
import dev.postern.audit.chain.Position;
import dev.postern.audit.content.Part;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Walks through the content beside the records it belongs to. Not thread-safe. */
final class StoredContents {
    /** The hash is taken by the server: the sealed bytes need not travel to be checked. */
    static final String IN_LANE = """
            SELECT lane, epoch, sequence, part, sha256(sealed) AS hash FROM audit.audit_content
            WHERE lane = ? ORDER BY epoch, sequence, part, day
            """;

    private final ResultSet rows;
    private final Drops drops;
    private @Nullable Position next;
    private long seen;

    StoredContents(ResultSet rows, Drops drops) throws SQLException {
        this.rows = rows;
        this.drops = drops;
        advance();
    }

    /** How many pieces were passed. */
    long seen() {
        return seen;
    }

    /** Passes the content of a record; says what does not belong to it or does not fit. */
    Optional<Flaw> check(ChainedRecord record) throws SQLException {
        Position here = record.position();
        if (next != null && next.compareTo(here) < 0) {
            return stray(next);
        }
        Map<String, byte[]> found = new HashMap<>();
        while (here.equals(next)) {
            if (found.put(rows.getString("part"), rows.getBytes("hash")) != null) {
                return stray(here);
            }
            seen++;
            advance();
        }
        for (Part part : Part.values()) {
            byte[] written = (byte[]) record.fields().value(field(part));
            byte[] stored = found.remove(part.word());
            if (written != null && stored == null) {
                if (drops.explainContent(here)) {
                    continue;
                }
                return flaw(here, Flaw.Kind.MISSING, "The content (" + part.word() + ") of this record is gone");
            }
            if (!Arrays.equals(written, stored)) {
                return flaw(here, Flaw.Kind.ALTERED, "The content (" + part.word() + ") is not what was written");
            }
        }
        return found.isEmpty() ? Optional.empty() : stray(here);
    }

    /** What is left after the last record. */
    Optional<Flaw> rest() {
        return next == null ? Optional.empty() : stray(next);
    }

    static Field field(Part part) {
        return switch (part) {
            case RECEIVED -> Field.RECEIVED_HASH;
            case FORWARDED -> Field.FORWARDED_HASH;
            case DELIVERED -> Field.DELIVERED_HASH;
        };
    }

    private void advance() throws SQLException {
        next = rows.next() ? StoredRecords.position(rows) : null;
    }

    private static Optional<Flaw> stray(Position position) {
        return flaw(position, Flaw.Kind.ALTERED, "Content stands here that belongs to no record");
    }

    private static Optional<Flaw> flaw(Position position, Flaw.Kind kind, String message) {
        return Optional.of(new Flaw(position, kind, message + "."));
    }
}
