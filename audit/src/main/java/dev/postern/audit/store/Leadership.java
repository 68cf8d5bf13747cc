package dev.postern.audit.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Who does what only one of several processes may do: whoever's session holds an advisory lock. The server lets go of it
 * when the session ends.
 *
 * <p>A process that stands still keeps its session, because the kernel answers for it. So whoever waits looks how long the
 * session in charge has not been used, on the server's clock, and ends it beyond a patience; sessions of the same role may
 * do that. Whoever is in charge uses its session more often, or loses the charge to somebody who does. What it did before
 * is committed or undone by then, and it learns of its loss with its next statement. Belongs to one connection and thread.
 */
final class Leadership {
    private static final String IN_CHARGE = """
            FROM pg_locks lock JOIN pg_stat_activity used ON used.pid = lock.pid
            WHERE lock.locktype = 'advisory' AND lock.granted AND lock.classid = ?::int4::oid AND lock.objid = ?::int4::oid
              AND lock.database = (SELECT oid FROM pg_database WHERE datname = current_database())
            """;

    private final Connection connection;
    private final int lockClass;
    private final int number;
    private final Duration patience;
    private boolean leading;

    /**
     * @param lockClass sets the lock apart from those of other duties
     * @param number sets it apart from others of the same kind
     * @param patience how long the session in charge may be unused
     */
    Leadership(Connection connection, int lockClass, int number, Duration patience) {
        this.connection = connection;
        this.lockClass = lockClass;
        this.number = number;
        this.patience = patience;
    }

    /** Whether this session is in charge: it has the lock, or has just taken it. It stays so while the session lives. */
    boolean lead() throws SQLException {
        if (!leading && !take() && evictIdle()) {
            take();
        }
        return leading;
    }

    /** Ends the session that is in charge, whatever it does. */
    void evict() throws SQLException {
        try (PreparedStatement statement = inCharge("SELECT pg_terminate_backend(lock.pid) " + IN_CHARGE)) {
            statement.executeQuery().close();
        }
    }

    private boolean take() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT pg_try_advisory_lock(?, ?)")) {
            statement.setInt(1, lockClass);
            statement.setInt(2, number);
            try (ResultSet row = statement.executeQuery()) {
                leading = row.next() && row.getBoolean(1);
                return leading;
            }
        }
    }

    /** A session at work is not idle, unless its client does not take what it says. */
    private boolean evictIdle() throws SQLException {
        String sql = "SELECT pg_terminate_backend(lock.pid, 1000) " + IN_CHARGE + """
                AND (used.state <> 'active' OR used.wait_event = 'ClientWrite')
                AND clock_timestamp() - used.state_change > make_interval(secs => ?)
                """;
        try (PreparedStatement statement = inCharge(sql)) {
            statement.setDouble(3, patience.toMillis() / 1_000.0);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private PreparedStatement inCharge(String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setInt(1, lockClass);
        statement.setInt(2, number);
        return statement;
    }
}
