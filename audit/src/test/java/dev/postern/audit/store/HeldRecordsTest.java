package dev.postern.audit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.audit.Events;
import dev.postern.audit.Receipt;
import dev.postern.audit.content.Pseudonyms;
import dev.postern.audit.event.AuditEvent;
import dev.postern.audit.event.OutcomeStatus;
import dev.postern.audit.event.Subject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which records of a day the active holds keep. Ana asks on the 23rd and is answered on the 24th; Ben asks and is not. */
class HeldRecordsTest {
    private static final Subject BEN =
            new Subject("sub-of-ben", "ben.example", List.of("/sales"), "session", "postern-web");

    private static final String NONE = "-";

    private final TestDatabase database = TestCluster.ONLY.database();
    private final Events events = new Events(1);
    private AuditEvent.Intent ana;

    @BeforeEach
    void write() throws InterruptedException {
        ana = events.intent();
        AuditEvent.Intent ben = events.intent(events.id(), BEN, "the prompt of Ben");
        try (PostgresTrail trail = Trails.open(database.writer(), 1)) {
            trail.append(ana).join();
            move(trail.append(events.outcome(ana, OutcomeStatus.COMPLETED)).join(), "2026-11-24");
            trail.append(ben).join();
            move(
                    trail.append(new AuditEvent.Orphaned(ben.requestId(), new TreeMap<>()))
                            .join(),
                    "2026-12-23");
            move(
                    trail.append(events.denied(events.id(), Optional.of(BEN), "small", "policy_blocked", "x"))
                            .join(),
                    "2026-11-25");
            trail.append(events.access(Map.of())).join();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
                    # person | first day  | last day   | group        | one request | day        | held
                    -        | 2026-11-23 | 2026-11-23 | -            | false       | 2026-11-23 | INTENT INTENT
                    -        | 2026-11-23 | 2026-11-23 | -            | false       | 2026-11-24 | OUTCOME
                    -        | 2026-11-23 | 2026-11-23 | -            | false       | 2026-11-25 | ''
                    -        | 2026-11-23 | 2026-11-23 | -            | false       | 2026-12-23 | ORPHANED
                    -        | 2026-11-23 | -          | -            | false       | 2026-11-25 | DENIED
                    -        | 2026-11-24 | -          | -            | false       | 2026-11-23 | ''
                    -        | 2026-11-24 | -          | -            | false       | 2026-12-23 | ''
                    ana      | 2026-01-01 | -          | -            | false       | 2026-11-23 | INTENT
                    ana      | 2026-01-01 | -          | -            | false       | 2026-11-24 | OUTCOME
                    ana      | 2026-01-01 | -          | -            | false       | 2026-11-25 | ''
                    ana      | 2026-01-01 | -          | -            | false       | 2026-12-23 | ''
                    ben      | 2026-01-01 | -          | -            | false       | 2026-12-23 | ORPHANED
                    ben      | 2026-01-01 | 2026-11-22 | -            | false       | 2026-11-23 | ''
                    -        | 2026-01-01 | -          | /sales       | false       | 2026-11-23 | INTENT
                    -        | 2026-01-01 | -          | /sales       | false       | 2026-12-23 | ORPHANED
                    ana      | 2026-01-01 | -          | /sales       | false       | 2026-11-23 | ''
                    -        | 2026-01-01 | -          | -            | true        | 2026-11-23 | INTENT
                    -        | 2026-01-01 | -          | -            | true        | 2026-11-24 | OUTCOME
                    -        | 2026-01-01 | -          | -            | true        | 2026-12-23 | ''
                    ben      | 2026-01-01 | -          | -            | true        | 2026-11-23 | ''
                    -        | 2026-01-01 | -          | /sales       | true        | 2026-11-23 | ''
                    """)
    void exchanges_are_held_whole_by_what_all_criteria_match(
            String person, String first, String last, String group, boolean one, String day, String held)
            throws SQLException {
        place(person, first, last, group, one);

        String found = heldOn(day);

        assertThat(found).isEqualTo(held);
    }

    @Test
    void two_holds_on_the_same_exchange_name_its_records_once() throws SQLException {
        place("ana", "2026-01-01", "-", "-", false);
        place("-", "2026-11-23", "2026-11-23", "-", false);

        assertThat(heldOn("2026-11-23")).isEqualTo("INTENT INTENT");
    }

    @Test
    void nothing_is_held_without_a_hold_or_after_its_release() throws SQLException {
        UUID hold = place("-", "2026-01-01", "-", "-", false);
        release(hold, "one", "another");

        assertThat(heldOn("2026-11-23")).isEmpty();
    }

    @Test
    void a_hold_to_come_keeps_no_day_before_it() throws SQLException {
        place("-", "2026-11-26", "-", "-", false);

        assertThat(heldOn("2026-11-23") + heldOn("2026-11-25")).isEmpty();
    }

    private void move(Receipt receipt, String day) {
        database.tamper("UPDATE audit_event SET day = '%s' WHERE (lane, epoch, sequence) = (%d, %d, %d)"
                .formatted(day, receipt.lane(), receipt.epoch(), receipt.sequence()));
    }

    private String heldOn(String day) {
        return database.text("""
                SELECT coalesce(string_agg(kind, ' ' ORDER BY kind), '')
                FROM audit_held('%s') JOIN audit_event USING (lane, epoch, sequence)
                """.formatted(day));
    }

    private UUID place(String person, String first, String last, String group, boolean one) throws SQLException {
        UUID id = events.id();
        execute("""
                INSERT INTO audit_hold (id, matter, reason, pseudonyms, first_day, last_day, request_ids, groups, placed_by, moment)
                VALUES (%s, 'a matter', 'a reason', %s, %s, %s, %s, %s, 'somebody', now())
                """.formatted(
                        quoted(id.toString()),
                        person.equals(NONE) ? "NULL" : "ARRAY['\\x00', '\\x%s']::bytea[]".formatted(pseudonym(person)),
                        quoted(first),
                        quoted(last),
                        one ? "ARRAY['%s']::uuid[]".formatted(ana.requestId()) : "NULL",
                        group.equals(NONE) ? "NULL" : "ARRAY['%s']".formatted(group)));
        return id;
    }

    private void release(UUID hold, String asks, String releases) throws SQLException {
        execute("INSERT INTO audit_hold_release_request VALUES ('%s', '%s', now())".formatted(hold, asks));
        execute("INSERT INTO audit_hold_release VALUES ('%s', '%s', '%s', now())".formatted(hold, asks, releases));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.keeper().connect(Trails.DEADLINE);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String pseudonym(String person) {
        String id = person.equals("ana") ? Events.ANA.id() : BEN.id();
        return HexFormat.of().formatHex(new Pseudonyms(Trails.MASTER).subject("2026-Q4", id));
    }

    private static String quoted(String value) {
        return value.equals(NONE) ? "NULL" : "'" + value + "'";
    }
}
