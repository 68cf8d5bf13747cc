package dev.postern.acceptance.fault.witness;

import dev.postern.acceptance.fault.oracle.Evidence;
import dev.postern.acceptance.fault.oracle.LeafRange;
import dev.postern.acceptance.fault.oracle.LostRange;
import dev.postern.acceptance.fault.oracle.Presence;
import dev.postern.acceptance.fault.oracle.SeenSeal;
import dev.postern.acceptance.fault.oracle.TrailEntry;
import dev.postern.local.postgres.PostgresAccount;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Looks into the database with the reader's account, past the gateway: what is seen here is committed. Keeps a connection
 * and makes another one where the database went away. Thread-safe.
 */
public final class TrailWitness implements AutoCloseable {
    /** Seconds; a database that does not answer was not seen. */
    private static final String PATIENCE = "3";

    /** A request that is older has its INTENT or never gets one. */
    private static final long RECENT_MILLIS = 20_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final String url;
    private final Properties login = new Properties();
    private @Nullable Connection open;

    /**
     * Does not connect yet.
     *
     * @param jdbcUrl where the trail is, which may be one of several servers
     */
    public TrailWitness(String jdbcUrl, PostgresAccount reader) {
        url = jdbcUrl;
        login.setProperty("user", reader.user());
        login.setProperty("password", reader.password().reveal());
        login.setProperty("connectTimeout", PATIENCE);
        login.setProperty("socketTimeout", PATIENCE);
    }

    /** The requests of the last seconds whose INTENT is there now; empty where the database does not answer. */
    public Optional<Set<String>> intents() {
        return look(connection -> {
            String sql = "SELECT request_id::text FROM audit.audit_event WHERE kind = 'INTENT' AND request_id >= ?";
            Set<String> found = new HashSet<>();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setObject(1, new UUID((System.currentTimeMillis() - RECENT_MILLIS) << 16, 0));
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        found.add(row.getString(1));
                    }
                }
            }
            return found;
        });
    }

    /** Whether a request has an OUTCOME now. */
    public Presence outcome(String request) {
        return look(connection -> {
                    String sql = "SELECT 1 FROM audit.audit_event WHERE kind = 'OUTCOME' AND request_id = ?";
                    try (PreparedStatement statement = connection.prepareStatement(sql)) {
                        statement.setObject(1, UUID.fromString(request));
                        try (ResultSet row = statement.executeQuery()) {
                            return row.next() ? Presence.THERE : Presence.MISSING;
                        }
                    }
                })
                .orElse(Presence.NOT_SEEN);
    }

    /** How many exchanges have no end; empty where the database does not answer. */
    public Optional<Long> unfinished() {
        return look(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT count(*) FROM audit.audit_unfinished")) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** What the trail says about itself that it lost, or was given again, by the kind of record that says so. */
    public List<LostRange> losses(String kind) {
        return look(connection -> {
                    String sql = "SELECT detail[2], detail[4] FROM audit.audit_event WHERE kind = ?";
                    List<LostRange> found = new ArrayList<>();
                    try (PreparedStatement statement = connection.prepareStatement(sql)) {
                        statement.setString(1, kind);
                        try (ResultSet row = statement.executeQuery()) {
                            while (row.next()) {
                                found.add(LostRange.read(row.getString(1), row.getString(2)));
                            }
                        }
                    }
                    return found;
                })
                .orElse(List.of());
    }

    /** Everything that the database has, of one moment, with what the others saw before it. */
    public Evidence evidence(StubLog stub, ClientLog clients, SealLog seals) {
        // Others first: what they saw was committed before, so it must be in what is read now.
        seals.look();
        Evidence others = new Evidence(
                stub.entries(), clients.entries(), List.of(), Map.of(), List.of(), new ArrayList<>(seals.seen()));
        return look(connection -> {
                    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                    connection.setAutoCommit(false);
                    try {
                        return read(connection, others);
                    } finally {
                        connection.rollback();
                        connection.setAutoCommit(true);
                    }
                })
                .orElseThrow(() -> new AssertionError("the database does not answer"));
    }

    private static Evidence read(Connection connection, Evidence others) throws SQLException {
        List<TrailEntry> records = rows(
                connection,
                """
                SELECT lane, epoch, sequence, kind, request_id::text, encode(previous_hash, 'hex'), encode(leaf_hash, 'hex')
                FROM audit.audit_event ORDER BY lane, epoch, sequence
                """,
                row -> new TrailEntry(
                        row.getInt(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7)));
        Map<String, String> epochs = new HashMap<>();
        rows(
                connection,
                "SELECT lane || '/' || epoch, encode(previous_hash, 'hex') FROM audit.audit_epoch",
                row -> epochs.put(row.getString(1), row.getString(2)));
        List<LeafRange> ranges = rows(
                connection,
                "SELECT first_index, lane, epoch, from_sequence, to_sequence FROM audit.audit_range ORDER BY first_index",
                row -> new LeafRange(row.getLong(1), row.getInt(2), row.getLong(3), row.getLong(4), row.getLong(5)));
        List<SeenSeal> seals = new ArrayList<>(others.seals());
        seals.addAll(rows(
                connection,
                "SELECT size, encode(root, 'hex') FROM audit.audit_checkpoint",
                row -> new SeenSeal("database", row.getLong(1), row.getString(2))));
        return new Evidence(others.stub(), others.clients(), records, epochs, ranges, seals);
    }

    private static <T extends @Nullable Object> List<T> rows(Connection connection, String sql, Reading<T> reading)
            throws SQLException {
        List<T> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                found.add(reading.read(row));
            }
        }
        return found;
    }

    private <T> Optional<T> look(Look<T> look) {
        lock.lock();
        try {
            Connection connection = open;
            if (connection == null) {
                connection = DriverManager.getConnection(url, login);
                open = connection;
            }
            return Optional.of(look.at(connection));
        } catch (SQLException e) {
            close();
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (open != null) {
                open.close();
            }
        } catch (SQLException e) {
            // It is gone either way.
            return;
        } finally {
            open = null;
            lock.unlock();
        }
    }

    @FunctionalInterface
    private interface Look<T> {
        T at(Connection connection) throws SQLException;
    }

    @FunctionalInterface
    private interface Reading<T extends @Nullable Object> {
        T read(ResultSet row) throws SQLException;
    }
}
