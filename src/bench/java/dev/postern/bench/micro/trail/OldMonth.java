package dev.postern.bench.micro.trail;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * A month of records that nobody wrote: rows of two thousand people in two lanes, sealed as far as the drop looks. One in a
 * thousand is of security and has more time.
 */
final class OldMonth {
    private static final long AT_A_TIME = 500_000;

    private final TrailDatabase database;
    private final LocalDate first;
    private final String name;
    private long table;

    OldMonth(TrailDatabase database, LocalDate first) {
        this.database = database;
        this.first = first;
        this.name = "audit_event_" + first.format(DateTimeFormatter.ofPattern("yyyyMM"));
    }

    /** Makes the partition and so many rows; what was there before goes. */
    void fill(long records) throws SQLException {
        try (Connection connection = database.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica; SET synchronous_commit = off");
            statement.execute("SET search_path = audit; DROP TABLE IF EXISTS " + name);
            statement.execute("CREATE TABLE %s (LIKE audit_event INCLUDING ALL EXCLUDING INDEXES)".formatted(name));
            for (long from = 0; from < records; from += AT_A_TIME) {
                statement.execute(rows(from, Math.min(records, from + AT_A_TIME), records));
            }
            statement.execute(
                    "SELECT audit_attach('audit_event', '%s', '%s', '%s')".formatted(name, first, first.plusMonths(1)));
            statement.execute("ALTER TABLE " + name + " OWNER TO owner");
            statement.execute("VACUUM (FREEZE, ANALYZE) " + name);
            statement.execute("DELETE FROM audit_range; DELETE FROM audit_tile");
            statement.execute("""
                    INSERT INTO audit_range SELECT lane * (%1$d / 2), lane, 1, 1, %1$d / 2 FROM generate_series(0, 1) lane
                    """.formatted(records));
            statement.execute("INSERT INTO audit_tile VALUES (0, %d, decode(repeat('00', 8192), 'hex'))"
                    .formatted(records / 256));
            statement.execute("""
                    INSERT INTO audit_epoch SELECT lane, 1, decode(repeat('00', 32), 'hex') FROM generate_series(0, 1) lane
                    ON CONFLICT DO NOTHING
                    """);
            statement.execute("CHECKPOINT");
        }
        table = database.number("SELECT 'audit." + name + "'::regclass::oid::bigint");
    }

    /** Somebody wants everything that was asked on the tenth day. */
    void holdOneDay() throws SQLException {
        try (Connection connection = database.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO audit.audit_hold (id, matter, reason, first_day, last_day, placed_by, moment)
                    VALUES (gen_random_uuid(), 'a matter', 'a reason', '%1$s', '%1$s', 'somebody', now())
                    """.formatted(first.plusDays(9)));
        }
    }

    /** Whether a drop took the month out of the trail, whether or not its files are still there. */
    boolean isTakenOut() throws SQLException {
        return database.number("SELECT count(*) FROM pg_class WHERE relispartition AND oid = " + table) == 0;
    }

    /** With its indexes. */
    long bytes() throws SQLException {
        return database.number("SELECT pg_total_relation_size('audit." + name + "')");
    }

    private String rows(long from, long to, long records) {
        return """
                INSERT INTO %1$s (day, lane, epoch, sequence, schema_version, kind, moment, request_id, pseudonym, identity,
                                  credential, client, route, model, model_server, zone, stream, policy_version, action, rules,
                                  finding_types, finding_counts, status, http_status, finish, prompt_tokens, completion_tokens,
                                  first_token_micros, total_micros, previous_hash, leaf_hash)
                SELECT day, n %% 2, 1, n / 2 + 1, 1,
                       CASE WHEN n %% 1000 = 999 THEN 'ACCESS' WHEN n %% 4 < 2 THEN 'INTENT' ELSE 'OUTCOME' END,
                       day::timestamptz, lpad(to_hex(n / 4 * 2 + n %% 2), 32, '0')::uuid,
                       decode(md5((n / 4 %% 2000)::text), 'hex'), decode(md5((n / 4 %% 2000)::text), 'hex'),
                       'access_token', 'postern-cli', '/v1/chat/completions', 'qwen3-8b', 'vllm.example:8000', 'local', true,
                       'demo@3f2a9c01', 'mask', ARRAY['cards'], ARRAY['PAYMENT_CARD'], ARRAY[1], 'COMPLETED', 200, 'stop',
                       100, 200, 300000, 4000000, sha256(n::text::bytea), sha256((n + 2)::text::bytea)
                FROM (SELECT n, date '%2$s' + (n * 28 / %3$d)::integer AS day FROM generate_series(%4$d, %5$d - 1) n) each
                """.formatted(name, first, records, from, to);
    }
}
