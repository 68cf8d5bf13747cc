package dev.postern.audit.store;

import dev.postern.audit.chain.Hash;
import dev.postern.audit.chain.Position;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A connection of the sealer. Whoever's session holds the lock seals; the server lets go of it when the session ends.
 * Belongs to one thread.
 */
final class SealSession implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Sets the lock apart from those of lanes. */
    private static final int LOCK_CLASS = 0x5345_414C;

    private static final int ROWS_AT_A_TIME = 5_000;

    private final Connection connection;
    private final Leadership leadership;

    private SealSession(Connection connection, Duration longestSilence) {
        this.connection = connection;
        this.leadership = new Leadership(connection, LOCK_CLASS, 0, longestSilence);
    }

    /**
     * Connects.
     *
     * @param longestSilence how long another session may have the lock and do nothing
     */
    static SealSession open(DatabaseAccount sealer, Duration longestSilence) throws SQLException {
        Connection connection = sealer.connect(PATIENCE);
        connection.setAutoCommit(false);
        return new SealSession(connection, longestSilence);
    }

    /** Whether this session may seal: it has the lock, or has just taken it. */
    boolean lead() throws SQLException {
        boolean leads = leadership.lead();
        connection.commit();
        return leads;
    }

    /** Shows the server, and whoever waits to take over, that this process goes on. */
    void goesOn() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT 1");
        }
    }

    SealedTree tree(long size) {
        return new SealedTree(connection, size);
    }

    Optional<StoredSeal> last() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(StoredSeal.SELECT + "ORDER BY number DESC LIMIT 1")) {
            return row.next() ? Optional.of(StoredSeal.read(row)) : Optional.empty();
        }
    }

    /** How many leaves the ranges give, up to the last of them. */
    long ranged() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SealedRange.SELECT + "ORDER BY first_index DESC LIMIT 1")) {
            if (!row.next()) {
                return 0;
            }
            SealedRange last = SealedRange.read(row);
            return last.first() + last.length();
        }
    }

    /** For each lane that is sealed, its last record under a seal. */
    Map<Integer, Position> ends() throws SQLException {
        String sql = """
                SELECT DISTINCT ON (lane) lane, epoch, to_sequence FROM audit_range
                ORDER BY lane, epoch DESC, from_sequence DESC
                """;
        Map<Integer, Position> ends = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                ends.put(row.getInt(1), new Position(row.getInt(1), row.getLong(2), row.getLong(3)));
            }
        }
        return ends;
    }

    List<Integer> lanes() throws SQLException {
        List<Integer> lanes = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT DISTINCT lane FROM audit_epoch ORDER BY lane")) {
            while (row.next()) {
                lanes.add(row.getInt(1));
            }
        }
        return lanes;
    }

    /** Takes records one after the other until it has enough. */
    interface Taker {
        /** Takes a record; false where it was not taken and no other will be. */
        boolean take(Position position, Hash hash);
    }

    /** Hands over the records of a lane behind a place, in their order. */
    void after(Position place, Taker taker) throws SQLException {
        String sql = """
                SELECT epoch, sequence, leaf_hash FROM audit_event
                WHERE lane = ? AND (epoch, sequence) > (?, ?) ORDER BY epoch, sequence
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(ROWS_AT_A_TIME);
            statement.setInt(1, place.lane());
            statement.setLong(2, place.epoch());
            statement.setLong(3, place.sequence());
            try (ResultSet row = statement.executeQuery()) {
                boolean more = true;
                while (more && row.next()) {
                    more = taker.take(
                            new Position(place.lane(), row.getLong(1), row.getLong(2)), new Hash(row.getBytes(3)));
                }
            }
        }
    }

    void insert(List<SealedRange> ranges, List<FullTile> tiles, StoredSeal seal) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO audit_range VALUES (?, ?, ?, ?, ?)")) {
            for (SealedRange range : ranges) {
                statement.setLong(1, range.first());
                statement.setInt(2, range.from().lane());
                statement.setLong(3, range.from().epoch());
                statement.setLong(4, range.from().sequence());
                statement.setLong(5, range.to());
                statement.addBatch();
            }
            statement.executeBatch();
        }
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO audit_tile VALUES (?, ?, ?)")) {
            for (FullTile tile : tiles) {
                statement.setInt(1, tile.level());
                statement.setLong(2, tile.index());
                statement.setBytes(3, tile.hashes());
                statement.addBatch();
            }
            statement.executeBatch();
        }
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO audit_checkpoint VALUES (?, ?, ?, ?, ?)")) {
            statement.setLong(1, seal.number());
            statement.setLong(2, seal.size());
            statement.setBytes(3, seal.root().bytes());
            statement.setObject(4, seal.moment().atOffset(ZoneOffset.UTC));
            statement.setString(5, seal.note());
            statement.executeUpdate();
        }
        connection.commit();
    }

    /** The seals that a place does not have yet, oldest first; only the last one where it has none at all. */
    List<StoredSeal> unpublished(String place, int most) throws SQLException {
        String sql = StoredSeal.SELECT + """
                WHERE number > coalesce((SELECT max(number) FROM audit_publication WHERE place = ?),
                                        (SELECT max(number) - 1 FROM audit_checkpoint))
                ORDER BY number LIMIT ?
                """;
        List<StoredSeal> seals = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, place);
            statement.setInt(2, most);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    seals.add(StoredSeal.read(row));
                }
            }
        }
        return seals;
    }

    void published(long number, String place, Instant moment) throws SQLException {
        insertPublication(number, place, moment);
        connection.commit();
    }

    /** Keeps what a witness signed, and that it did, at once. */
    void cosigned(long number, String witness, String line, Instant moment) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO audit_cosignature VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")) {
            statement.setLong(1, number);
            statement.setString(2, witness);
            statement.setString(3, line);
            statement.setObject(4, moment.atOffset(ZoneOffset.UTC));
            if (statement.executeUpdate() == 1) {
                insertPublication(number, Publication.WITNESS + witness, moment);
            }
        }
        connection.commit();
    }

    private void insertPublication(long number, String place, Instant moment) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO audit_publication VALUES (?, ?, ?) ON CONFLICT DO NOTHING")) {
            statement.setLong(1, number);
            statement.setString(2, place);
            statement.setObject(3, moment.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    /** Ends a transaction in which nothing was written. */
    void rest() throws SQLException {
        connection.rollback();
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
