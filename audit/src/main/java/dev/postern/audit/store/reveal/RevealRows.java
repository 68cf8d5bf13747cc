package dev.postern.audit.store.reveal;

import dev.postern.audit.chain.Position;
import dev.postern.audit.reveal.Seat;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The tables of reveals, over one connection of the keeper. Not thread-safe. */
final class RevealRows {
    private static final HexFormat HEX = HexFormat.of();
    private static final String SELECT = """
            SELECT r.*, (SELECT count(*) FROM audit.reveal_opening o WHERE o.reveal = r.id) AS opened
            FROM audit.reveal_request r
            """;

    /** A refusal ends a reveal and a review follows an approval, whatever the clocks of two gateways say. */
    private static final String DECISIONS = """
            SELECT decision, person, seat, reason, moment, lane, epoch, sequence FROM audit.reveal_decision
            WHERE reveal = ?
            ORDER BY array_position(ARRAY['approve', 'review', 'reject'], decision), moment, sequence
            """;

    private final Connection connection;

    RevealRows(Connection connection) {
        this.connection = connection;
    }

    /** Lets nobody else decide about or open by this reveal until the transaction ends. */
    void lock(UUID id) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            statement.setString(1, "reveal " + id);
            statement.execute();
        }
    }

    Optional<StoredReveal> find(UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SELECT + "WHERE r.id = ?")) {
            statement.setObject(1, id);
            return read(statement).stream().findFirst();
        }
    }

    /** Reveals, newest first. */
    List<StoredReveal> list(Optional<UUID> before, int limit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                SELECT + "WHERE ?::uuid IS NULL OR r.id < ?::uuid ORDER BY r.id DESC LIMIT ?")) {
            statement.setObject(1, before.orElse(null));
            statement.setObject(2, before.orElse(null));
            statement.setInt(3, limit);
            return read(statement);
        }
    }

    void add(StoredReveal reveal) throws SQLException {
        RevealOrder order = reveal.order();
        try (PreparedStatement statement = connection.prepareStatement("""
                INSERT INTO audit.reveal_request (id, requester, purpose, ticket, most, break_glass, made,
                    lane, epoch, sequence, requests, pseudonym, quarter, from_moment, to_moment)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            statement.setObject(1, order.id());
            statement.setBytes(2, HEX.parseHex(reveal.requester()));
            statement.setString(3, order.purpose());
            statement.setString(4, order.ticket());
            statement.setInt(5, order.most());
            statement.setBoolean(6, order.breakGlass());
            statement.setObject(7, offset(reveal.made()));
            place(statement, 8, reveal.position());
            ScopeColumns.of(order.scope()).fill(connection, statement, 11);
            statement.executeUpdate();
        }
    }

    void add(StoredReveal reveal, StoredDecision decision) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                INSERT INTO audit.reveal_decision (reveal, requester, break_glass, decision, person, seat, reason, moment,
                    lane, epoch, sequence)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            statement.setObject(1, reveal.order().id());
            statement.setBytes(2, HEX.parseHex(reveal.requester()));
            statement.setBoolean(3, reveal.order().breakGlass());
            statement.setString(4, decision.step().word());
            statement.setBytes(5, HEX.parseHex(decision.person()));
            statement.setString(6, decision.seat().name());
            statement.setString(7, decision.reason());
            statement.setObject(8, offset(decision.moment()));
            place(statement, 9, decision.position());
            statement.executeUpdate();
        }
    }

    /** Notes that a request is opened; false where that would be one more than the reveal is for. */
    boolean open(StoredReveal reveal, UUID requestId) throws SQLException {
        try (PreparedStatement seen =
                connection.prepareStatement("SELECT FROM audit.reveal_opening WHERE reveal = ? AND request_id = ?")) {
            seen.setObject(1, reveal.order().id());
            seen.setObject(2, requestId);
            try (ResultSet row = seen.executeQuery()) {
                if (row.next()) {
                    return true;
                }
            }
        }
        if (reveal.opened() >= reveal.order().most()) {
            return false;
        }
        try (PreparedStatement note = connection.prepareStatement(
                "INSERT INTO audit.reveal_opening (reveal, request_id, number) VALUES (?, ?, ?)")) {
            note.setObject(1, reveal.order().id());
            note.setObject(2, requestId);
            note.setInt(3, reveal.opened() + 1);
            note.executeUpdate();
            return true;
        }
    }

    private List<StoredReveal> read(PreparedStatement statement) throws SQLException {
        List<StoredReveal> found = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                UUID id = row.getObject("id", UUID.class);
                found.add(new StoredReveal(
                        new RevealOrder(
                                id,
                                row.getString("purpose"),
                                row.getString("ticket"),
                                ScopeColumns.read(row),
                                row.getInt("most"),
                                row.getBoolean("break_glass")),
                        HEX.formatHex(row.getBytes("requester")),
                        instant(row, "made"),
                        position(row),
                        decisions(id),
                        row.getInt("opened")));
            }
        }
        return found;
    }

    private List<StoredDecision> decisions(UUID reveal) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(DECISIONS)) {
            statement.setObject(1, reveal);
            List<StoredDecision> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(new StoredDecision(
                            Step.valueOf(row.getString("decision").toUpperCase(Locale.ROOT)),
                            HEX.formatHex(row.getBytes("person")),
                            Seat.valueOf(row.getString("seat")),
                            row.getString("reason"),
                            instant(row, "moment"),
                            position(row)));
                }
            }
            return found;
        }
    }

    private static void place(PreparedStatement statement, int first, Position position) throws SQLException {
        statement.setInt(first, position.lane());
        statement.setLong(first + 1, position.epoch());
        statement.setLong(first + 2, position.sequence());
    }

    private static Position position(ResultSet row) throws SQLException {
        return new Position(row.getInt("lane"), row.getLong("epoch"), row.getLong("sequence"));
    }

    static OffsetDateTime offset(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
