package dev.postern.audit.store.search;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes exchanges of the rows of {@code audit_exchanges}. */
final class ExchangeReading {
    private ExchangeReading() {}

    static Exchange of(ResultSet row) throws SQLException {
        byte[] pseudonym = row.getBytes("pseudonym");
        return new Exchange(
                row.getObject("request_id", UUID.class),
                row.getObject("moment", OffsetDateTime.class).toInstant(),
                instant(row.getObject("ended", OffsetDateTime.class)),
                pseudonym == null ? "" : HexFormat.of().formatHex(pseudonym),
                texts(row, "groups").toList(),
                text(row, "credential"),
                text(row, "client"),
                text(row, "route"),
                text(row, "model"),
                text(row, "model_server"),
                text(row, "zone"),
                row.getObject("stream", Boolean.class),
                text(row, "policy_version"),
                text(row, "decision"),
                Stream.concat(texts(row, "rules"), texts(row, "answer_rules"))
                        .distinct()
                        .sorted()
                        .toList(),
                findings(row),
                text(row, "status").toLowerCase(Locale.ROOT),
                text(row, "code"),
                row.getObject("http_status", Long.class),
                text(row, "finish"),
                row.getObject("prompt_tokens", Long.class),
                row.getObject("completion_tokens", Long.class),
                row.getObject("first_token_micros", Long.class),
                row.getObject("total_micros", Long.class),
                row.getInt("lane"),
                row.getLong("epoch"),
                row.getLong("sequence"));
    }

    private static SortedMap<String, Long> findings(ResultSet row) throws SQLException {
        SortedMap<String, Long> findings = new TreeMap<>();
        for (String where : List.of("", "answer_")) {
            List<String> types = texts(row, where + "finding_types").toList();
            List<Long> counts = elements(row, where + "finding_counts", Long[].class);
            // An altered row may have more types than counts, and is still to be seen.
            for (int i = 0; i < Math.min(types.size(), counts.size()); i++) {
                findings.merge(types.get(i), counts.get(i), Long::sum);
            }
        }
        return findings;
    }

    private static Stream<String> texts(ResultSet row, String column) throws SQLException {
        return elements(row, column, String[].class).stream();
    }

    private static <T> List<T> elements(ResultSet row, String column, Class<T[]> type) throws SQLException {
        Array array = row.getArray(column);
        return array == null
                ? List.of()
                : Arrays.stream(type.cast(array.getArray()))
                        .filter(element -> element != null)
                        .toList();
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
