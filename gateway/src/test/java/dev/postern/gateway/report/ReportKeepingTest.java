package dev.postern.gateway.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.gateway.desk.DeskDatabase;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** On a real Postgres, as the account of the desks. */
class ReportKeepingTest {
    private static final String REPORT = """
            INSERT INTO desk.report (id, reporter, request, policy_version, rule, type, direction, kek, wrapped, comment,
                fragment, reported, state, settled)
            VALUES (gen_random_uuid(), repeat('a', 32), gen_random_uuid(), 'p', 'rule', 'IBAN', 'prompt', 'k', '', '', '',
                '%s', '%s', %s)""";

    @Test
    void reports_go_after_their_time_whether_decided_or_not() throws SQLException {
        try (DeskDatabase database = new DeskDatabase("V4__report", "V10__report_keeping")) {
            database.as("postgres", REPORT.formatted("2026-08-01T00:00:00Z", "open", "NULL"));
            database.as("postgres", REPORT.formatted("2026-08-01T00:00:00Z", "dismissed", "now()"));
            database.as("postgres", REPORT.formatted("2026-09-01T00:00:00Z", "open", "NULL"));

            int deleted = ReportKeeping.delete(database.dataSource(), Instant.parse("2026-08-02T00:00:00Z"));

            assertThat(deleted).isEqualTo(2);
            assertThat(database.number("SELECT count(*) FROM report")).isOne();
        }
    }
}
