package dev.postern.audit.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/**
 * A connection of the keeper for one collector. Whoever's session holds the collector's lock tells it; the server lets go
 * of the lock when the session ends. Belongs to one thread.
 */
final class SiemSession implements AutoCloseable {
    /** Sets these locks apart from others in the same database. */
    static final int LOCK_CLASS = 0x5349_454D;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Longer than the longest pause after a failure and a collector that takes its time to answer. */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(3);

    private final Connection connection;
    private final String sink;
    private final Leadership leadership;

    private SiemSession(Connection connection, String sink) throws SQLException {
        this.connection = connection;
        this.sink = sink;
        this.leadership = new Leadership(connection, LOCK_CLASS, number(connection, sink), LONGEST_SILENCE);
    }

    static SiemSession open(DatabaseAccount keeper, String sink) throws SQLException {
        Connection connection = keeper.connect(PATIENCE);
        try {
            return new SiemSession(connection, sink);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static int number(Connection connection, String sink) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT hashtext(?)")) {
            statement.setString(1, sink);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** Whether this session tells the collector: it has the lock, or has just taken it. */
    boolean lead() throws SQLException {
        return leadership.lead();
    }

    CollectorFeed records() {
        return new CollectorFeed(connection);
    }

    /** The index to go on from. A collector that is new gets a cursor. */
    long cursor(long where) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO siem_cursor (sink, next_index) VALUES (?, ?) ON CONFLICT DO NOTHING")) {
            statement.setString(1, sink);
            statement.setLong(2, where);
            statement.executeUpdate();
        }
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT next_index FROM siem_cursor WHERE sink = ?")) {
            statement.setString(1, sink);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : where;
            }
        }
    }

    /** Moves the cursor; not where somebody else has moved it. */
    boolean move(long from, long to) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "UPDATE siem_cursor SET next_index = ?, moment = clock_timestamp() WHERE sink = ? AND next_index = ?")) {
            statement.setLong(1, to);
            statement.setString(2, sink);
            statement.setLong(3, from);
            return statement.executeUpdate() == 1;
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // The server ends the session by itself.
            return;
        }
    }
}
