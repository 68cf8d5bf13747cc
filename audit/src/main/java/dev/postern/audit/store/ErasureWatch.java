package dev.postern.audit.store;

import dev.postern.audit.content.People;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * Learns whose keys another process deleted, so that this one seals nothing with them any more: within a minute after the
 * deletion. Where it cannot find out in that time it takes all keys for deleted, which costs a new key for each subject
 * and nothing else.
 */
final class ErasureWatch implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ErasureWatch.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(20);
    private static final Duration LONGEST_BLINDNESS = Duration.ofSeconds(50);
    private static final long NOTHING_SEEN = -1;

    private final DatabaseAccount writer;
    private final Duration patience;
    private final People people;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("trail-erasures").unstarted(this::watch);
    private long last = NOTHING_SEEN;
    private long lookedNanos = System.nanoTime();

    ErasureWatch(DatabaseAccount writer, Duration patience, People people) {
        this.writer = writer;
        this.patience = patience;
        this.people = people;
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(PAUSE);
                lookOrForget();
            }
        } catch (InterruptedException e) {
            LOG.log(System.Logger.Level.DEBUG, "The watch for erasures is over");
        }
    }

    private void lookOrForget() {
        long now = System.nanoTime();
        try {
            look();
            lookedNanos = now;
        } catch (SQLException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "It is not known whose keys were deleted: {0}", e.getMessage());
            if (now - lookedNanos > LONGEST_BLINDNESS.toNanos()) {
                people.forgetAll();
            }
        }
    }

    /** Forgets whose keys were deleted since the look before; the first look forgets everybody. */
    void look() throws SQLException {
        try (Connection connection = writer.connect(patience)) {
            if (last == NOTHING_SEEN) {
                last = newest(connection);
                people.forgetAll();
            } else {
                forgetSince(connection);
            }
        }
    }

    private static long newest(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("SELECT coalesce(max(number), 0) FROM audit_erasure");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private void forgetSince(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT number, pseudonym, month FROM audit_erasure WHERE number > ? ORDER BY number")) {
            statement.setLong(1, last);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    people.forget(row.getBytes(2), Optional.ofNullable(row.getString(3)));
                    last = row.getLong(1);
                }
            }
        }
    }
}
