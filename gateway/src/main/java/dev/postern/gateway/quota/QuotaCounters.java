package dev.postern.gateway.quota;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Reads counters for people who ask, and deletes those that are over. Thread-safe; may block. */
final class QuotaCounters {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final String LEFT = "SELECT c.taken - coalesce((SELECT sum(l.free) FROM quota_lease l"
            + " WHERE l.counter = c.id), 0) FROM quota_counter c"
            + " WHERE c.kind = ? AND c.holder = ? AND c.measure = ? AND c.period = ? AND c.begins = ?";

    private final DataSource database;

    QuotaCounters(DataSource database) {
        this.database = database;
    }

    /** What nobody used or reserved of these, as far as gateways reported. */
    List<Remaining> left(List<Wanted> wanted) throws SQLException {
        List<Remaining> left = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(LEFT)) {
            for (Wanted each : wanted) {
                CounterKey key = each.key();
                select.setString(1, key.kind().word());
                select.setString(2, key.holder());
                select.setString(3, key.measure().word());
                select.setString(4, key.period().word());
                select.setObject(5, utc(key.begin()));
                try (ResultSet row = select.executeQuery()) {
                    long used = row.next() ? row.getLong(1) : 0;
                    left.add(
                            new Remaining(each.limit(), Math.max(0, each.limit().most() - used), key.end()));
                }
            }
        }
        return left;
    }

    /** Deletes the counters of windows that are over for long. */
    void forget(Instant now) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("DELETE FROM quota_counter WHERE finishes < ?")) {
            delete.setObject(1, utc(now.minus(KEPT)));
            delete.executeUpdate();
        }
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
