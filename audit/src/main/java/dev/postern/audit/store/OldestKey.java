package dev.postern.audit.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/** The oldest key of anybody that is still there: before it nobody is known under any pseudonym. */
public final class OldestKey {
    private OldestKey() {}

    /** When its month began; empty where there is no key. */
    public static Optional<Instant> time(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT min(month) FROM audit.audit_subject_key")) {
            row.next();
            return Optional.ofNullable(row.getString(1))
                    .map(month -> YearMonth.parse(month)
                            .atDay(1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant());
        }
    }
}
