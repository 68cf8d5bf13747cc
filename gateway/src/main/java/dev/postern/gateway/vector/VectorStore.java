package dev.postern.gateway.vector;

import dev.postern.policy.decision.Direction;
import dev.postern.policy.replay.FindingVector;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Finding vectors in the database of the desks, by plain batches. Thread-safe; raises {@link SQLException}. */
@Singleton
final class VectorStore {
    private static final int READ_AT_A_TIME = 1_000;

    private final AgroalDataSource database;
    private final Set<Sight> written = ConcurrentHashMap.newKeySet();

    @Inject
    VectorStore(@DataSource("desk") AgroalDataSource database) {
        this.database = database;
    }

    /**
     * What a policy looked for in one direction is written once.
     *
     * @param policy see {@link dev.postern.policy.Policy#sight}
     */
    record Sight(String policy, Direction direction) {}

    /**
     * Adds rows, all or none.
     *
     * @param lost how many were not kept since the last time
     */
    void add(List<VectorRow> rows, long lost, Instant now) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                addSights(connection, rows);
                addRows(connection, rows);
                addLost(connection, lost, now);
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
        rows.forEach(row -> written.add(sight(row)));
    }

    private void addSights(Connection connection, List<VectorRow> rows) throws SQLException {
        Map<Sight, VectorRow> fresh = new HashMap<>();
        rows.stream().filter(row -> !written.contains(sight(row))).forEach(row -> fresh.put(sight(row), row));
        if (fresh.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO finding_sight (policy, direction, detectors) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")) {
            for (VectorRow row : fresh.values()) {
                insert.setString(1, row.policy().sight());
                insert.setString(2, word(row.direction()));
                insert.setArray(3, texts(connection, List.copyOf(row.policy().looksFor(row.direction()))));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void addRows(Connection connection, List<VectorRow> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO finding_vector (exchange, direction, moment, policy, decision, rules, vector)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")) {
            for (VectorRow row : rows) {
                insert.setObject(1, row.exchange());
                insert.setString(2, word(row.direction()));
                insert.setObject(3, utc(row.moment()));
                insert.setString(4, row.policy().sight());
                insert.setString(5, word(row.decision()));
                insert.setArray(6, texts(connection, row.rules()));
                insert.setBytes(7, row.vector().bytes());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void addLost(Connection connection, long lost, Instant now) throws SQLException {
        if (lost == 0) {
            return;
        }
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO finding_vector_lost (moment, vectors) VALUES (?, ?)")) {
            insert.setObject(1, utc(now));
            insert.setLong(2, lost);
            insert.executeUpdate();
        }
    }

    /**
     * Reads the vectors of a period, the newest first, a few at a time.
     *
     * @param until no longer part of it
     * @param each gets every row and says whether to go on
     */
    void read(Instant from, Instant until, Predicate<KeptVector> each) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT exchange, direction, moment, policy, decision, rules, vector FROM finding_vector"
                            + " WHERE moment >= ? AND moment < ? ORDER BY moment DESC")) {
                select.setFetchSize(READ_AT_A_TIME);
                select.setObject(1, utc(from));
                select.setObject(2, utc(until));
                try (ResultSet found = select.executeQuery()) {
                    boolean open = true;
                    while (open && found.next()) {
                        open = each.test(row(found));
                    }
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** What policies looked for, as far as vectors were recorded under them. */
    Map<Sight, Set<String>> sights() throws SQLException {
        Map<Sight, Set<String>> sights = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT policy, direction, detectors FROM finding_sight");
                ResultSet found = select.executeQuery()) {
            while (found.next()) {
                sights.put(
                        new Sight(found.getString(1), direction(found.getString(2))),
                        Set.copyOf(texts(found.getArray(3))));
            }
        }
        return sights;
    }

    /** How many vectors of a period were lost. */
    long lost(Instant from, Instant until) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT coalesce(sum(vectors), 0) FROM finding_vector_lost WHERE moment >= ? AND moment < ?")) {
            select.setObject(1, utc(from));
            select.setObject(2, utc(until));
            try (ResultSet found = select.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }

    /** Deletes a few of the vectors that are older than a moment and says how many. */
    int delete(Instant before, int most) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "DELETE FROM finding_vector WHERE (exchange, direction) IN (SELECT exchange, direction"
                                + " FROM finding_vector WHERE moment < ? ORDER BY moment LIMIT ?)")) {
            delete.setObject(1, utc(before));
            delete.setInt(2, most);
            return delete.executeUpdate();
        }
    }

    private static KeptVector row(ResultSet found) throws SQLException {
        return new KeptVector(
                found.getObject(1, UUID.class),
                direction(found.getString(2)),
                found.getObject(3, OffsetDateTime.class).toInstant(),
                found.getString(4),
                found.getString(5),
                texts(found.getArray(6)),
                vector(found.getBytes(7)));
    }

    private static Optional<FindingVector> vector(byte[] bytes) {
        try {
            return Optional.of(FindingVector.read(bytes));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Sight sight(VectorRow row) {
        return new Sight(row.policy().sight(), row.direction());
    }

    private static Array texts(Connection connection, List<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Direction direction(String word) {
        return Direction.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
