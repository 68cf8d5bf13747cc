package dev.postern.gateway.quota;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

/** The ledger in the database of the desks; each call is one round trip and one transaction. */
final class PostgresLedger implements Ledger {
    private static final int PATIENCE_MILLIS = 2_000;
    private static final String TAKE =
            "SELECT * FROM quota_take(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? * interval '1 millisecond') ORDER BY place";
    private static final String REPORT =
            "SELECT * FROM quota_report(?, ?, ?, ?, ?, ?, ? * interval '1 millisecond') ORDER BY place";
    private static final String CALLED = "SELECT l.counter FROM quota_lease l JOIN quota_counter c ON c.id = l.counter"
            + " WHERE l.gateway = ? AND l.free > 0 AND c.called > clock_timestamp() - interval '2 seconds'";

    private final DataSource database;
    private final UUID gateway;
    private final long leaseMillis;

    /** @param gateway this process; no other one has the same, nor had */
    PostgresLedger(DataSource database, UUID gateway, Duration lease) {
        this.database = database;
        this.gateway = gateway;
        this.leaseMillis = lease.toMillis();
    }

    @Override
    public List<Grant> take(List<Ask> asks) throws SQLException {
        Grant[] grants = new Grant[asks.size()];
        ask(TAKE, (connection, take) -> {
            take.setObject(1, gateway);
            take.setArray(
                    2, array(connection, "text", asks, ask -> ask.key().kind().word()));
            take.setArray(3, array(connection, "text", asks, ask -> ask.key().holder()));
            take.setArray(
                    4,
                    array(connection, "text", asks, ask -> ask.key().measure().word()));
            take.setArray(
                    5, array(connection, "text", asks, ask -> ask.key().period().word()));
            take.setArray(
                    6,
                    array(connection, "timestamptz", asks, ask -> utc(ask.key().begin())));
            take.setArray(
                    7,
                    array(connection, "timestamptz", asks, ask -> utc(ask.key().end())));
            take.setArray(8, array(connection, "bigint", asks, Ask::most));
            take.setArray(9, array(connection, "bigint", asks, Ask::need));
            take.setArray(10, array(connection, "bigint", asks, Ask::want));
            take.setLong(11, leaseMillis);
            try (ResultSet found = take.executeQuery()) {
                while (found.next()) {
                    grants[found.getInt("place") - 1] = new Grant(
                            found.getLong("counter_id"),
                            found.getLong("granted"),
                            found.getLong("total"),
                            found.getLong("elsewhere"),
                            found.getBoolean("fresh"));
                }
            }
        });
        return List.of(grants);
    }

    @Override
    public List<Standing> report(List<Report> reports) throws SQLException {
        Standing[] standings = new Standing[reports.size()];
        Arrays.fill(standings, new Standing(true, 0));
        ask(REPORT, (connection, report) -> {
            report.setObject(1, gateway);
            report.setArray(2, array(connection, "bigint", reports, Report::counter));
            report.setArray(3, array(connection, "bigint", reports, Report::spend));
            report.setArray(4, array(connection, "bigint", reports, Report::back));
            report.setArray(5, array(connection, "bigint", reports, Report::extra));
            report.setArray(6, array(connection, "bigint", reports, Report::free));
            report.setLong(7, leaseMillis);
            try (ResultSet found = report.executeQuery()) {
                while (found.next()) {
                    standings[found.getInt("place") - 1] =
                            new Standing(found.getBoolean("kept"), found.getLong("total"));
                }
            }
        });
        return List.of(standings);
    }

    @Override
    public Set<Long> called() throws SQLException {
        Set<Long> called = new HashSet<>();
        ask(CALLED, (connection, select) -> {
            select.setObject(1, gateway);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    called.add(found.getLong(1));
                }
            }
        });
        return called;
    }

    /** Fills in a statement, runs it and reads what comes. */
    @FunctionalInterface
    private interface Work {
        void with(Connection connection, PreparedStatement statement) throws SQLException;
    }

    /** A database that does not answer in time is one that is away; others who use the connection have their own time. */
    private void ask(String sql, Work work) throws SQLException {
        try (Connection connection = database.getConnection()) {
            int usual = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                work.with(connection, statement);
            } finally {
                if (!connection.isClosed()) {
                    connection.setNetworkTimeout(Runnable::run, usual);
                }
            }
        }
    }

    private static <T> Array array(Connection connection, String type, List<T> rows, Function<T, Object> member)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(member).toArray());
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
