package dev.postern.audit.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** Finds the seals between which a span of time lies. Not thread-safe. */
final class SealSpan {
    private static final String COSIGNED = "SELECT max(number) FROM audit.audit_cosignature";

    private final Connection connection;

    SealSpan(Connection connection) {
        this.connection = connection;
    }

    /** The last seal made up to a moment. */
    Optional<StoredSeal> before(Instant moment) throws SQLException {
        return one("WHERE moment <= ? ORDER BY number DESC LIMIT 1", moment);
    }

    /** The first seal made at a moment or later, signed by a witness where one signs; otherwise the last of all. */
    Optional<StoredSeal> end(Instant moment) throws SQLException {
        Optional<StoredSeal> cosigned = one(
                "WHERE moment >= ? AND number IN (SELECT number FROM audit.audit_cosignature) ORDER BY number LIMIT 1",
                moment);
        return cosigned.isPresent() ? cosigned : last();
    }

    /** The last seal that a witness signed, or the last of all where none did. */
    Optional<StoredSeal> last() throws SQLException {
        return one("WHERE number = coalesce((" + COSIGNED + "), (SELECT max(number) FROM audit.audit_checkpoint))");
    }

    private Optional<StoredSeal> one(String condition, Instant... moments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(StoredSeal.SELECT + condition)) {
            for (int i = 0; i < moments.length; i++) {
                statement.setObject(i + 1, moments[i].atOffset(ZoneOffset.UTC));
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(StoredSeal.read(row)) : Optional.empty();
            }
        }
    }
}
