package dev.postern.acceptance.stack;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The trail's tables, read past the gateway: what is seen here is committed. A connection a call, so that it can be asked
 * from any thread and while the database comes and goes.
 *
 * @param url JDBC address
 * @param user an account that may do everything
 */
public record TrailTable(String url, String user, String password) {
    private static final long LOOK_AGAIN_MILLIS = 20;

    /** All records of one request, in the order in which they were made. */
    public List<TrailRow> of(String requestId) {
        String query = "SELECT kind, status, code, model, action, rules, finding_types FROM audit.audit_event"
                + " WHERE request_id = ? ORDER BY moment, kind";
        return select(query, statement -> statement.setObject(1, UUID.fromString(requestId)), TrailTable::row);
    }

    /** The kinds of a request's records, in that order. */
    public List<String> kinds(String requestId) {
        return of(requestId).stream().map(TrailRow::kind).toList();
    }

    /** The endpoint that one request went to, as its intent names it. */
    public String route(String requestId) {
        return select(
                        "SELECT route FROM audit.audit_event WHERE request_id = ? AND kind = 'INTENT'",
                        statement -> statement.setObject(1, UUID.fromString(requestId)),
                        rows -> text(rows, "route"))
                .getFirst();
    }

    /** The detail of a request's only record of a kind, as JSON. */
    public String detail(String requestId, String kind) {
        return select(
                        "SELECT detail::text AS detail FROM audit.audit_event WHERE request_id = ? AND kind = ?",
                        statement -> {
                            statement.setObject(1, UUID.fromString(requestId));
                            statement.setString(2, kind);
                        },
                        rows -> text(rows, "detail"))
                .getFirst();
    }

    /** Waits until a request has a record of that kind. */
    public Optional<TrailRow> await(String requestId, String kind, Duration patience) throws InterruptedException {
        for (long waited = 0; waited <= patience.toMillis(); waited += LOOK_AGAIN_MILLIS) {
            Optional<TrailRow> found = of(requestId).stream()
                    .filter(row -> row.kind().equals(kind))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
        return Optional.empty();
    }

    /** Which pieces of content one request left, as {@code KIND part}, in alphabetical order. */
    public List<String> contents(String requestId) {
        String query = "SELECT e.kind || ' ' || c.part AS piece FROM audit.audit_content c"
                + " JOIN audit.audit_event e USING (day, lane, epoch, sequence) WHERE e.request_id = ? ORDER BY 1";
        return select(
                query, statement -> statement.setObject(1, UUID.fromString(requestId)), rows -> text(rows, "piece"));
    }

    /** How many records of a kind there are. */
    public long count(String kind) {
        return select(
                        "SELECT count(*) FROM audit.audit_event WHERE kind = ?",
                        statement -> statement.setString(1, kind),
                        rows -> rows.getLong(1))
                .getFirst();
    }

    /** Runs a statement as somebody who has taken over the database, past triggers and rights. */
    public void asAttacker(String sql) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError("the attack failed", e);
        }
    }

    /**
     * Runs statements, all or none, as somebody who has the gateway's account for the desks.
     *
     * @return what the database says about the first that it refuses; empty where it takes them all
     */
    public String asTheDesks(String... statements) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute("SET ROLE postern_desk");
            statement.execute("SET search_path = desk");
            connection.setAutoCommit(false);
            for (String each : statements) {
                statement.execute(each);
            }
            connection.commit();
            return "";
        } catch (SQLException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** What a query finds, in its first column. */
    public List<String> texts(String query) {
        return select(query, statement -> {}, rows -> String.valueOf(rows.getString(1)));
    }

    /** Whether a text stands in the clear anywhere in a schema. */
    public boolean schemaHolds(String schema, String text) {
        return texts(
                        "SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) FROM pg_tables WHERE schemaname = '"
                                + schema + "'")
                .stream()
                .anyMatch(table -> holds(table, text));
    }

    /** Whether a text stands anywhere in the trail's tables in the clear, in any column. */
    public boolean holds(String text) {
        return holds("audit.audit_event", text)
                || holds("audit.audit_content", text)
                || holds("audit.audit_identity", text);
    }

    /** Whether a text stands in the clear anywhere among the conversations that the assistant keeps. */
    public boolean conversationsHold(String text) {
        return holds("desk.conversation", text)
                || holds("desk.conversation_turn", text)
                || holds("desk.conversation_person", text);
    }

    /** How many rows a table has. */
    public long rows(String table) {
        return select("SELECT count(*) FROM " + table, statement -> {}, rows -> rows.getLong(1))
                .getFirst();
    }

    private boolean holds(String table, String text) {
        String hex = java.util.HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        String query =
                "SELECT count(*) FROM " + table + " each WHERE strpos(each::text, ?) > 0 OR strpos(each::text, ?) > 0";
        return select(
                                query,
                                statement -> {
                                    statement.setString(1, text);
                                    statement.setString(2, hex);
                                },
                                rows -> rows.getLong(1))
                        .getFirst()
                > 0;
    }

    private <T> List<T> select(String query, Filling filling, Reading<T> reading) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                PreparedStatement statement = connection.prepareStatement(query)) {
            filling.fill(statement);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new AssertionError("the trail cannot be read", e);
        }
    }

    private static TrailRow row(ResultSet rows) throws SQLException {
        return new TrailRow(
                rows.getString("kind"),
                text(rows, "status"),
                text(rows, "code"),
                text(rows, "model"),
                text(rows, "action"),
                texts(rows, "rules"),
                texts(rows, "finding_types"));
    }

    private static String text(ResultSet rows, String column) throws SQLException {
        return Optional.ofNullable(rows.getString(column)).orElse("");
    }

    private static List<String> texts(ResultSet rows, String column) throws SQLException {
        Array array = rows.getArray(column);
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }

    /** Prints no password. */
    @Override
    public String toString() {
        return "TrailTable[" + url + "]";
    }

    @FunctionalInterface
    private interface Filling {
        void fill(PreparedStatement statement) throws SQLException;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(ResultSet rows) throws SQLException;
    }
}
