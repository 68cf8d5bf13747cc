package dev.postern.audit.store;

import dev.postern.audit.chain.CanonicalBytes;
import dev.postern.audit.chain.Field;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The shapes of the one statement that writes a batch. */
enum InsertForm {
    /** Records and content. */
    USUAL(false, ""),
    /** With keys and identities of subjects that were not met before, by this process at least. */
    WITH_NEWCOMERS(true, ""),
    /** The same once more, after it was left open whether the first time was committed. */
    REPEATED(true, " ON CONFLICT DO NOTHING");

    private static final String MICROS_PER_DAY = "86400000000";

    private final String sql;

    InsertForm(boolean newcomers, String taken) {
        String keys = """
                new_key AS (
                    INSERT INTO audit_subject_key (key_id, pseudonym, month, wrapped)
                    SELECT * FROM unnest(?::uuid[], ?::bytea[], ?::text[], ?::bytea[]) ON CONFLICT DO NOTHING),
                new_identity AS (
                    INSERT INTO audit_identity (identity, pseudonym, name_tag, sealed)
                    SELECT * FROM unnest(?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[]) ON CONFLICT DO NOTHING),
                """;
        String content = """
                new_content AS (
                    INSERT INTO audit_content (day, lane, epoch, sequence, part, sealed)
                    SELECT %s, ?, ?, r.sequence, r.part, r.sealed
                    FROM unnest(?::int8[], ?::int8[], ?::text[], ?::bytea[]) AS r(sequence, moment, part, sealed)%s)
                """.formatted(day(), taken);
        sql = "WITH " + (newcomers ? keys : "") + content + records() + taken;
    }

    String sql() {
        return sql;
    }

    private static String records() {
        return """
                INSERT INTO audit_event (day, schema_version, lane, epoch, sequence, previous_hash, leaf_hash, %s)
                SELECT %s, %d, ?, ?, r.sequence, r.previous_hash, r.leaf_hash, %s
                FROM unnest(?::int8[], ?::bytea[], ?::bytea[], %s)
                     AS r(sequence, previous_hash, leaf_hash, %s)
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
