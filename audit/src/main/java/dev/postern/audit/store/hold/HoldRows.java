package dev.postern.audit.store.hold;

import dev.postern.audit.hold.Hold;
import dev.postern.audit.hold.Step;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of holds, on one connection. */
final class HoldRows {
    /** Tells whether a row is as it was placed: SHA-256 over all of it, in hexadecimal. */
    private static final String DIGEST = """
            encode(sha256(convert_to(jsonb_build_array(held.matter, held.reason,
                ARRAY(SELECT encode(each, 'hex') FROM unnest(held.pseudonyms) each), held.first_day, held.last_day,
                held.request_ids, held.groups, held.placed_by)::text, 'UTF8')), 'hex')""";

    private static final String READ = """
            SELECT held.id, held.matter, held.reason, held.pseudonyms IS NOT NULL, held.first_day, held.last_day,
                held.request_ids, held.groups, held.placed_by, held.moment,
                asked.requested_by, asked.moment, released.released_by, released.moment,
                EXISTS (
                    SELECT FROM audit_event
                    WHERE kind = 'HOLD_PLACED' AND request_id = held.id AND {digest} = ANY (detail))
                    AND (asked.hold IS NULL OR EXISTS (
                        SELECT FROM audit_event WHERE kind = 'HOLD_RELEASE_REQUESTED' AND held.id::text = ANY (detail)))
                    AND (released.hold IS NULL OR EXISTS (
                        SELECT FROM audit_event WHERE kind = 'HOLD_RELEASED' AND held.id::text = ANY (detail)))
            FROM audit_hold held
                LEFT JOIN audit_hold_release_request asked ON asked.hold = held.id
                LEFT JOIN audit_hold_release released ON released.hold = held.id
            """.replace("{digest}", DIGEST);

    private final Connection connection;

    HoldRows(Connection connection) {
        this.connection = connection;
    }

    /** All of them, the newest first. */
    List<PlacedHold> all() throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(READ + "ORDER BY held.moment DESC, held.id DESC")) {
            return list(statement);
        }
    }

    Optional<PlacedHold> one(UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ + "WHERE held.id = ?")) {
            statement.setObject(1, id);
            return list(statement).stream().findFirst();
        }
    }

    /** Ids of holds that a record tells of and no row. */
    List<UUID> missing() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                        SELECT request_id FROM audit_event
                        WHERE kind = 'HOLD_PLACED' AND NOT EXISTS (SELECT FROM audit_hold WHERE id = request_id)
                        ORDER BY request_id
                        """);
                ResultSet row = statement.executeQuery()) {
            List<UUID> missing = new ArrayList<>();
            while (row.next()) {
                missing.add(row.getObject(1, UUID.class));
            }
            return missing;
        }
    }

    /** Adds it, and gives the digest that says what was added. */
    String add(PlacedHold hold, List<byte[]> pseudonyms) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                INSERT INTO audit_hold AS held
                    (id, matter, reason, pseudonyms, first_day, last_day, request_ids, groups, placed_by, moment)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                RETURNING\s""" + DIGEST)) {
            statement.setObject(1, hold.id());
            statement.setString(2, hold.matter());
            statement.setString(3, hold.reason());
            statement.setArray(4, arrayOrNull("bytea", pseudonyms.toArray(byte[][]::new)));
            statement.setObject(5, hold.firstDay());
            statement.setObject(6, hold.lastDay().orElse(null));
            statement.setArray(7, arrayOrNull("uuid", hold.requestIds().toArray()));
            statement.setArray(8, arrayOrNull("text", hold.groups().toArray()));
            statement.setString(9, hold.state().placed().person());
            statement.setObject(10, time(hold.state().placed()));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    void add(UUID hold, Hold.ReleaseRequested state) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO audit_hold_release_request (hold, requested_by, moment) VALUES (?, ?, ?)")) {
            statement.setObject(1, hold);
            statement.setString(2, state.requested().person());
            statement.setObject(3, time(state.requested()));
            statement.executeUpdate();
        }
    }

    void add(UUID hold, Hold.Released state) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO audit_hold_release (hold, requested_by, released_by, moment) VALUES (?, ?, ?, ?)")) {
            statement.setObject(1, hold);
            statement.setString(2, state.requested().person());
            statement.setString(3, state.released().person());
            statement.setObject(4, time(state.released()));
            statement.executeUpdate();
        }
    }

    private static List<PlacedHold> list(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            List<PlacedHold> found = new ArrayList<>();
            while (row.next()) {
                found.add(new PlacedHold(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getBoolean(4),
                        row.getObject(5, LocalDate.class),
                        Optional.ofNullable(row.getObject(6, LocalDate.class)),
                        elements(row.getArray(7)).map(UUID.class::cast).toList(),
                        elements(row.getArray(8)).map(String.class::cast).toList(),
                        state(row),
                        row.getBoolean(15)));
            }
            return found;
        }
    }

    private static Hold state(ResultSet row) throws SQLException {
        Hold.Placed placed = new Hold.Placed(step(row, 9));
        if (row.getString(11) == null) {
            return placed;
        }
        Hold.ReleaseRequested requested = placed.requestRelease(step(row, 11));
        return row.getString(13) == null ? requested : requested.release(step(row, 13));
    }

    private static Step step(ResultSet row, int column) throws SQLException {
        Instant moment = row.getObject(column + 1, OffsetDateTime.class).toInstant();
        return new Step(row.getString(column), moment);
    }

    private static OffsetDateTime time(Step step) {
        return step.moment().atOffset(ZoneOffset.UTC);
    }

    private @Nullable Array arrayOrNull(String type, Object[] elements) throws SQLException {
        return elements.length == 0 ? null : connection.createArrayOf(type, elements);
    }

    private static Stream<Object> elements(@Nullable Array array) throws SQLException {
        return array == null ? Stream.empty() : Stream.of((Object[]) array.getArray());
    }
}
