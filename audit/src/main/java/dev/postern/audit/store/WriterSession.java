package dev.postern.audit.store;

import dev.postern.audit.chain.ChainHead;
import dev.postern.audit.chain.Hash;
import dev.postern.audit.chain.Position;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One connection of a lane's writer. It holds the lane's lock as long as it lives, so that no other process writes the
 * same lane, and a writer whose connection was lost is shut out by the database. Belongs to one thread, save for
 * {@link #abort}.
 */
final class WriterSession implements AutoCloseable {
    private final Connection connection;
    private final LaneLock lock;
    private final BatchInsert insert;

    private WriterSession(Connection connection) throws SQLException {
        this.connection = connection;
        this.lock = new LaneLock(connection);
        this.insert = new BatchInsert(connection);
    }

    /**
     * Connects and makes sure that a commit here means what the trail takes it for.
     *
     * @throws dev.postern.audit.AuditUnavailableException where it does not
     */
    static WriterSession open(DatabaseAccount writer, Duration patience, DurabilityCheck durability)
            throws SQLException {
        Connection connection = writer.connect(patience);
        try {
            durability.run(connection);
            return new WriterSession(connection);
        } catch (SQLException | RuntimeException e) {
            closeQuietly(connection);
            throw e;
        }
    }

    LaneLock lock() {
        return lock;
    }

    /** The end of the lane's last epoch; of an epoch 0 that never was where the lane is new. */
    ChainHead lastHead(int lane) throws SQLException {
        String sql = """
                SELECT epoch, sequence, leaf_hash FROM audit_event
                WHERE lane = ? ORDER BY epoch DESC, sequence DESC LIMIT 1
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, lane);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? new ChainHead(new Position(lane, row.getLong(1), row.getLong(2)), new Hash(row.getBytes(3)))
                        : new ChainHead(new Position(lane, 0, 0), Hash.NONE);
            }
        }
    }

    /** The hash of the record that stands at a place, if any. */
    Optional<Hash> hashAt(Position place) throws SQLException {
        List<Hash> found = hashes(place.lane(), place.epoch(), place.sequence(), place.sequence());
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
    }

    /** Opens an epoch with its first records, in one transaction. */
    void begin(Batch first) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO audit_epoch (lane, epoch, previous_hash) VALUES (?, ?, ?)")) {
            statement.setInt(1, first.lane());
            statement.setLong(2, first.epoch());
            statement.setBytes(3, first.records().getFirst().previous().bytes());
            statement.executeUpdate();
            insert.insert(first);
            connection.commit();
        }
        connection.setAutoCommit(true);
    }

    /** Commits the batch. */
    void insert(Batch batch) throws SQLException {
        insert.insert(batch);
    }

    /** The hashes of what stands in the places of a batch. */
    List<Hash> hashesOf(Batch batch) throws SQLException {
        long from = batch.records().getFirst().position().sequence();
        long to = batch.records().getLast().position().sequence();
        return hashes(batch.lane(), batch.epoch(), from, to);
    }

    private List<Hash> hashes(int lane, long epoch, long from, long to) throws SQLException {
        String sql = """
                SELECT leaf_hash FROM audit_event
                WHERE lane = ? AND epoch = ? AND sequence BETWEEN ? AND ? ORDER BY sequence
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, lane);
            statement.setLong(2, epoch);
            statement.setLong(3, from);
            statement.setLong(4, to);
            try (ResultSet row = statement.executeQuery()) {
                List<Hash> hashes = new ArrayList<>();
                while (row.next()) {
                    hashes.add(new Hash(row.getBytes(1)));
                }
                return hashes;
            }
        }
    }

    /** Cuts the connection from another thread; whoever waits on it gets an error. */
    void abort() {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            closeQuietly(connection);
        }
    }

    @Override
    public void close() {
        closeQuietly(connection);
    }

    private static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // What was committed is committed, and the server ends the rest by itself.
            return;
        }
    }
}
