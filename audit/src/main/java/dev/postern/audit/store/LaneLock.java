package dev.postern.audit.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.OptionalInt;

/**
 * Who may write a lane: whoever's session holds the lane's advisory lock. The server lets go of it when the session
 * ends, after everything the session did is committed or undone. Poolers that share sessions between clients break this;
 * the writer connects directly.
 */
final class LaneLock {
    /** Sets these locks apart from others in the same database. */
    static final int CLASS = 0x504F_5354;

    /** The lock of whoever looks after the lanes of the dead. */
    static final int SURVIVOR_CLASS = CLASS + 1;

    private static final int MOST_LANES = 256;
    private static final Duration STEP = Duration.ofMillis(50);

    private final Connection connection;
    private final Session session;
    private OptionalInt held = OptionalInt.empty();

    /** Names a session of the server, also when its process id is used again. */
    record Session(int process, OffsetDateTime began) {}

    LaneLock(Connection connection) throws SQLException {
        this.connection = connection;
        try (PreparedStatement statement = connection.prepareStatement(
                        "SELECT pid, backend_start FROM pg_stat_activity WHERE pid = pg_backend_pid()");
                ResultSet row = statement.executeQuery()) {
            row.next();
            this.session = new Session(row.getInt(1), row.getObject(2, OffsetDateTime.class));
        }
    }

    /** The session that this lock lives in. */
    Session session() {
        return session;
    }

    /** The lane that is held already, or the first one nobody writes, which is taken. */
    OptionalInt takeFree() throws SQLException {
        for (int lane = 0; held.isEmpty() && lane < MOST_LANES; lane++) {
            tryTake(lane);
        }
        return held;
    }

    /** Takes this lane, waiting a moment for a session that was ended to be gone. */
    boolean take(int lane, Duration patience) throws SQLException, InterruptedException {
        long tries = patience.dividedBy(STEP);
        for (long i = 0; i < tries; i++) {
            if (tryTake(lane)) {
                return true;
            }
            Thread.sleep(STEP);
        }
        return false;
    }

    /**
     * Takes back the lane that a lost session of the same process held. The server may not have noticed the loss; then
     * that session is ended first.
     *
     * @return false where another process has the lane now
     */
    boolean takeBack(int lane, Session lost, Duration patience) throws SQLException, InterruptedException {
        end(lost);
        return take(lane, patience);
    }

    private boolean tryTake(int lane) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT pg_try_advisory_lock(?, ?)")) {
            statement.setInt(1, CLASS);
            statement.setInt(2, lane);
            try (ResultSet row = statement.executeQuery()) {
                boolean taken = row.next() && row.getBoolean(1);
                if (taken) {
                    held = OptionalInt.of(lane);
                }
                return taken;
            }
        }
    }

    private void end(Session lost) throws SQLException {
        String sql = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid = ? AND backend_start = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, lost.process());
            statement.setObject(2, lost.began());
            statement.executeQuery().close();
        }
    }
}
