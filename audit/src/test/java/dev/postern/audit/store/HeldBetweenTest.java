package dev.postern.audit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is held in a span of days is what was found day by day before, over exchanges and holds of every shape. */
class HeldBetweenTest {
    private static TestDatabase database;

    @BeforeAll
    static void write() throws IOException {
        database = TestCluster.ONLY.database();
        database.tamper(asItWasBefore());
        database.tamper("""
                INSERT INTO audit_event (day, lane, epoch, sequence, schema_version, kind, moment, request_id, pseudonym, groups,
                                         previous_hash, leaf_hash)
                SELECT record.day, 0, 1, row_number() OVER (), 1, record.kind, record.day,
                       md5('request ' || record.request)::uuid, decode(lpad((record.request % 5)::text, 2, '0'), 'hex'),
                       CASE record.request % 3 WHEN 0 THEN ARRAY['/sales'] WHEN 1 THEN ARRAY['/hr', '/works'] END, '', ''
                FROM (SELECT request, date '2026-01-20' + request % 80 AS day,
                             CASE WHEN request % 7 = 0 THEN 'DENIED' ELSE 'INTENT' END AS kind
                      FROM generate_series(1, 600) request
                      UNION ALL
                      SELECT request, date '2026-01-20' + request % 80 + request % 4 - 1, 'OUTCOME'
                      FROM generate_series(1, 600) request WHERE request % 5 > 0
                      UNION ALL
                      SELECT request, date '2026-01-20' + request % 80 + request % 40, 'ORPHANED'
                      FROM generate_series(1, 600) request WHERE request % 5 = 0) record
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # pseudonyms    | first day  | last day   | request ids | groups
            NULL            | 2026-02-10 | 2026-02-10 | NULL        | NULL
            NULL            | 2026-02-27 | 2026-03-02 | NULL        | NULL
            NULL            | 2026-01-01 | NULL       | NULL        | NULL
            NULL            | 2026-03-05 | NULL       | NULL        | /sales
            NULL            | 2026-02-28 | 2026-03-31 | NULL        | /works /none
            01 03           | 2026-02-01 | 2026-02-28 | NULL        | NULL
            02              | 2026-02-20 | NULL       | NULL        | /hr
            NULL            | 2026-02-05 | 2026-03-15 | 7 21 105    | NULL
            00              | 2026-01-01 | NULL       | 5 10 15     | /sales
            NULL            | 2026-06-01 | NULL       | NULL        | NULL
            """)
    void span_holds_what_its_days_hold(String pseudonyms, String first, String last, String requests, String groups) {
        database.tamper("DELETE FROM audit_hold");
        hold(pseudonyms, first, last, requests, groups);

        assertSame();
    }

    @Test
    void several_holds_name_each_record_once() {
        database.tamper("DELETE FROM audit_hold");
        hold("NULL", "2026-02-10", "2026-02-12", "NULL", "NULL");
        hold("01", "2026-02-01", "NULL", "NULL", "NULL");
        hold("NULL", "2026-02-27", "2026-03-02", "NULL", "/hr");

        assertSame();
    }

    private static void assertSame() {
        for (String[] span : new String[][] {
            {"2026-02-01", "2026-03-01"},
            {"2026-03-01", "2026-04-01"},
            {"2026-02-10", "2026-02-11"},
            {"2026-02-20", "2026-03-10"}
        }) {
            String from = "'" + span[0] + "'::date";
            String until = "'" + span[1] + "'::date";
            String before = places("generate_series(" + from + ", " + until
                    + " - 1, interval '1 day') d CROSS JOIN held_before(d::date) held");

            assertThat(places("audit_held_between(" + from + ", " + until + ") held"))
                    .as("from %s until %s", span[0], span[1])
                    .isEqualTo(before);
        }
    }

    private static String places(String from) {
        return database.text(
                "SELECT count(*) || ':' || coalesce(string_agg(held.sequence::text, ' ' ORDER BY held.sequence), '') FROM "
                        + from);
    }

    /** Lists have blanks between them; NULL stands for none. */
    private static void hold(String pseudonyms, String first, String last, String requests, String groups) {
        database.tamper("""
                INSERT INTO audit_hold (id, matter, reason, pseudonyms, first_day, last_day, request_ids, groups, placed_by, moment)
                VALUES (gen_random_uuid(), 'a matter', 'a reason',
                        (SELECT array_agg(decode(person, 'hex')) FROM unnest(string_to_array(nullif('%s', 'NULL'), ' ')) person),
                        '%s', nullif('%s', 'NULL')::date,
                        (SELECT array_agg(md5('request ' || id)::uuid) FROM unnest(string_to_array(nullif('%s', 'NULL'), ' ')) id),
                        string_to_array(nullif('%s', 'NULL'), ' '), 'somebody', now())
                """.formatted(pseudonyms, first, last, requests, groups));
    }

    /** The function as the migration that made it has it, under another name. */
    private static String asItWasBefore() throws IOException {
        try (InputStream in = Objects.requireNonNull(Migrations.class.getResourceAsStream("migration/V8__hold.sql"))) {
            String migration = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int begin = migration.indexOf("CREATE FUNCTION audit_held(d date)");
            int end = migration.indexOf("$$;", begin) + "$$;".length();
            return migration
                    .substring(begin, end)
                    .replace("audit_held(d date)", "held_before(d date)")
                    .replace("${schema}", DatabaseAccount.SCHEMA);
        }
    }
}
