package dev.postern.audit.store;

import dev.postern.audit.chain.CanonicalBytes;
import dev.postern.audit.chain.Field;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The two shapes of the one statement that writes a batch. */
enum InsertForm {
    /** Records and content. */
    USUAL(false),
    /**
     * The same with keys and identities of subjects that this process has not met before. They are written in one order by
     * every lane of every process: two that wrote the same in different orders would wait for each other.
     */
    WITH_NEWCOMERS(true);

    private static final String MICROS_PER_DAY = "86400000000";

    private final String sql;

    InsertForm(boolean newcomers) {
        String keys = """
                new_key AS (
                    INSERT INTO audit_subject_key (key_id, pseudonym, month, wrapped, kek)
                    SELECT * FROM unnest(?::uuid[], ?::bytea[], ?::text[], ?::bytea[], ?::text[]) AS n(key_id)
                    ORDER BY n.key_id ON CONFLICT DO NOTHING),
                new_identity AS (
                    INSERT INTO audit_identity (identity, pseudonym, name_tag, sealed)
                    SELECT * FROM unnest(?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[]) AS n(identity)
                    ORDER BY n.identity ON CONFLICT DO NOTHING),
                """;
        String content = """
                new_content AS (
                    INSERT INTO audit_content (day, lane, epoch, sequence, part, sealed)
                    SELECT %s, ?, ?, r.sequence, r.part, r.sealed
                    FROM unnest(?::int8[], ?::int8[], ?::text[], ?::bytea[]) AS r(sequence, moment, part, sealed))
                """.formatted(day());
        sql = "WITH " + (newcomers ? keys : "") + content + records();
    }

    String sql() {
        return sql;
    }

    private static String records() {
        return """
                INSERT INTO audit_event (day, schema_version, lane, epoch, sequence, previous_hash, leaf_hash, private, %s)
                SELECT %s, %d, ?, ?, r.sequence, r.previous_hash, r.leaf_hash, r.private, %s
                FROM unnest(?::int8[], ?::bytea[], ?::bytea[], ?::bytea[], %s)
                     AS r(sequence, previous_hash, leaf_hash, private, %s)
                """.formatted(
                fields().map(Column::name).collect(Collectors.joining(", ")),
                day(),
                CanonicalBytes.VERSION,
                fields().map(Column::expression).collect(Collectors.joining(", ")),
                fields().map(field -> "?::" + Column.wireType(field) + "[]").collect(Collectors.joining(", ")),
                fields().map(Column::name).collect(Collectors.joining(", ")));
    }

    /** The day in UTC on which the gateway told the trail, fixed for good: a late row goes where an early one would. */
    private static String day() {
        return "date '1970-01-01' + (r.moment / " + MICROS_PER_DAY + ")::integer";
    }

    private static Stream<Field> fields() {
        return Field.ALL.stream();
    }
}
