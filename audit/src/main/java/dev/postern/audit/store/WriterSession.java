package dev.postern.audit.store;

import dev.postern.audit.content.Person;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;

/**
 * One connection of a lane's writer. It holds the lane's lock as long as it lives, so that no other process writes the
 * same lane, and a writer whose connection was lost is shut out by the database. Belongs to one thread, save for
 * {@link #abort}.
 */
final class WriterSession implements AutoCloseable {
    private final Connection connection;
    private final LaneLock lock;
    private final StoredChain stored;
    private final BatchInsert insert;

    private WriterSession(Connection connection) throws SQLException {
        this.connection = connection;
        this.lock = new LaneLock(connection);
        this.stored = new StoredChain(connection);
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

    StoredChain stored() {
        return stored;
    }

    /** Opens an epoch with its first records, in one transaction. */
    void begin(Batch first) throws SQLException {
        inOneTransaction(() -> {
            open(first);
            insert.insert(first);
        });
    }

    /** Commits a batch that stood here before, and the keys and identities of these people where they do not stand. */
    void putBack(Batch batch, Set<Person> people) throws SQLException {
        inOneTransaction(() -> restore(batch, people));
    }

    /** The same, and in the same transaction a batch that follows on it. */
    void putBack(Batch batch, Set<Person> people, Batch next) throws SQLException {
        inOneTransaction(() -> {
            restore(batch, people);
            insert.insert(next);
        });
    }

    private void restore(Batch batch, Set<Person> people) throws SQLException {
        if (batch.begins()) {
            open(batch);
        }
        insert.insert(batch, people);
    }

    private void open(Batch first) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO audit_epoch (lane, epoch, previous_hash) VALUES (?, ?, ?)")) {
            statement.setInt(1, first.lane());
            statement.setLong(2, first.epoch());
            statement.setBytes(3, first.records().getFirst().previous().bytes());
            statement.executeUpdate();
        }
    }

    /** What is written together. */
    @FunctionalInterface
    private interface Writing {
        void run() throws SQLException;
    }

    private void inOneTransaction(Writing writing) throws SQLException {
        connection.setAutoCommit(false);
        try {
            writing.run();
            connection.commit();
        } catch (SQLException e) {
            undo(e);
            throw e;
        }
        connection.setAutoCommit(true);
    }

    private void undo(SQLException cause) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /** Commits the batch. */
    void insert(Batch batch) throws SQLException {
        insert.insert(batch);
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
