package dev.postern.audit.store;

import dev.postern.audit.chain.Position;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** How a process looks after the lanes of others. Belongs to one thread. */
final class SurvivorSession implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Three sweeps. */
    private static final Duration LONGEST_SILENCE = OrphanSweep.EVERY.multipliedBy(3);

    private final Connection connection;
    private final Leadership leadership;

    private SurvivorSession(Connection connection) {
        this.connection = connection;
        this.leadership = new Leadership(connection, LaneLock.SURVIVOR_CLASS, 0, LONGEST_SILENCE);
    }

    static SurvivorSession open(DatabaseAccount writer) throws SQLException {
        return new SurvivorSession(writer.connect(PATIENCE));
    }

    /** Whether this process is the one that looks after the lanes of the dead; it stays so while the session lives. */
    boolean isInCharge() throws SQLException {
        return leadership.lead();
    }

    /** The newest epochs of every lane. */
    List<LaneEnd> ends() throws SQLException {
        String sql = "SELECT lane, epoch, newest, coalesce(instance, ''), sequence, kind FROM audit_lane_end";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<LaneEnd> ends = new ArrayList<>();
            while (row.next()) {
                ends.add(new LaneEnd(
                        row.getInt(1),
                        row.getLong(2),
                        row.getBoolean(3),
                        row.getString(4),
                        row.getLong(5),
                        row.getString(6)));
            }
            return ends;
        }
    }

    /** Exchanges without an end whose request was made at or after the time in this id of version 7. */
    List<Unfinished> unfinished(UUID from) throws SQLException {
        String sql = """
                SELECT request_id, lane, epoch, sequence, coalesce(instance, '') FROM audit_open_intent
                WHERE request_id >= ?
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, from);
            try (ResultSet row = statement.executeQuery()) {
                List<Unfinished> open = new ArrayList<>();
                while (row.next()) {
                    open.add(new Unfinished(
                            row.getObject(1, UUID.class),
                            new Position(row.getInt(2), row.getLong(3), row.getLong(4)),
                            row.getString(5)));
                }
                return open;
            }
        }
    }

    /** Ends the session that is in charge of the dead. */
    void evictLeader() throws SQLException {
        leadership.evict();
    }

    /** Ends the session that holds a lane's lock, if any does. */
    void evict(int lane) throws SQLException {
        new Leadership(connection, LaneLock.CLASS, lane, LONGEST_SILENCE).evict();
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // The server notices by itself.
            return;
        }
    }
}
