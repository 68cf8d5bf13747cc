package dev.postern.bench.micro.trail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;

/**
 * Prints what a row costs in the database's log, by the kinds of the log's records: intents without content, a finding in
 * each, written by two lanes. Argument: seconds to write, 10 where there is none.
 */
public final class LogBytes {
    private static final int LANES = 2;
    private static final int CLIENTS = 512;
    private static final String KINDS = """
            SELECT "resource_manager/record_type", count, record_size, fpi_size
            FROM pg_get_wal_stats(?::pg_lsn, ?::pg_lsn, true)
            WHERE count > 0
            ORDER BY combined_size DESC
            LIMIT 8
            """;

    private LogBytes() {}

    public static void main(String... arguments) throws Exception {
        Duration time = Duration.ofSeconds(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10);
        TrailEvents events = new TrailEvents(0);
        try (TrailDatabase database = new TrailDatabase();
                Connection connection = database.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE EXTENSION pg_walinspect");
            WriterRun.run(database, LANES, CLIENTS, 0, events, time);
            statement.execute("CHECKPOINT");
            String from = end(statement);
            long before = database.number("SELECT count(*) FROM audit.audit_event");
            WriterRun.run(database, LANES, CLIENTS, 0, events, time);
            long rows = database.number("SELECT count(*) FROM audit.audit_event") - before;
            print(connection, from, end(statement), rows);
        }
    }

    private static String end(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT pg_current_wal_flush_lsn()::text")) {
            row.next();
            return row.getString(1);
        }
    }

    private static void print(Connection connection, String from, String to, long rows) throws SQLException {
        System.out.println("| Record of the log | for each row | bytes a row | images of whole pages, bytes a row |");
        System.out.println("|---|---|---|---|");
        try (PreparedStatement statement = connection.prepareStatement(KINDS)) {
            statement.setString(1, from);
            statement.setString(2, to);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    System.out.printf(
                            Locale.ROOT,
                            "| %s | %.2f | %.0f | %.0f |%n",
                            row.getString(1),
                            row.getDouble(2) / rows,
                            row.getDouble(3) / rows,
                            row.getDouble(4) / rows);
                }
            }
        }
    }
}
