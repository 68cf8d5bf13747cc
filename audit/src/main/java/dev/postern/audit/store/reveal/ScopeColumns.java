package dev.postern.audit.store.reveal;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A {@link Scope} as the columns of its row, in their order: which of them are null says what kind it is. */
record ScopeColumns(
        @Nullable List<UUID> requests,
        @Nullable String pseudonym,
        @Nullable String quarter,
        @Nullable Instant from,
        @Nullable Instant to) {

    static ScopeColumns of(Scope scope) {
        return switch (scope) {
            case Scope.Requests(var ids) -> new ScopeColumns(ids, null, null, null, null);
            case Scope.Pseudonym(var pseudonym, var from, var to) -> new ScopeColumns(null, pseudonym, null, from, to);
            case Scope.Person(var pseudonym, var quarter, var from, var to) ->
                new ScopeColumns(null, pseudonym, quarter, from, to);
        };
    }

    static Scope read(ResultSet row) throws SQLException {
        Array requests = row.getArray("requests");
        if (requests != null) {
            return new Scope.Requests(Arrays.asList((UUID[]) requests.getArray()));
        }
        String pseudonym = HexFormat.of().formatHex(row.getBytes("pseudonym"));
        Instant from = RevealRows.instant(row, "from_moment");
        Instant to = RevealRows.instant(row, "to_moment");
        String quarter = row.getString("quarter");
        return quarter == null
                ? new Scope.Pseudonym(pseudonym, from, to)
                : new Scope.Person(pseudonym, quarter, from, to);
    }

    void fill(Connection connection, PreparedStatement statement, int first) throws SQLException {
        statement.setArray(
                first, requests == null ? null : connection.createArrayOf("uuid", requests.toArray(UUID[]::new)));
        statement.setBytes(first + 1, pseudonym == null ? null : HexFormat.of().parseHex(pseudonym));
        statement.setString(first + 2, quarter);
        statement.setObject(first + 3, from == null ? null : RevealRows.offset(from));
        statement.setObject(first + 4, to == null ? null : RevealRows.offset(to));
    }
}
