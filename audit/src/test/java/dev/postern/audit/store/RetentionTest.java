package dev.postern.audit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.audit.Events;
import dev.postern.audit.Trail;
import dev.postern.audit.chain.Flaw;
import dev.postern.audit.store.retention.Retention;
import dev.postern.audit.store.retention.RetentionRun;
import dev.postern.audit.store.retention.RetentionTerms;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is over its time goes, with a record that says so; what is held stays; and the trail still proves itself. */
class RetentionTest {
    private static final RetentionTerms TERMS =
            new RetentionTerms(Period.ofMonths(13), Period.ofDays(90), Period.ofMonths(24));
    private static final Instant THEN = Instant.parse("2024-03-15T12:00:00Z");
    private static final LocalDate CONTENT_OVER = LocalDate.parse("2024-06-20");
    private static final LocalDate RECORDS_OVER = LocalDate.parse("2025-05-01");
    private static final LocalDate SECURITY_OVER = LocalDate.parse("2026-04-01");

    /** Of two exchanges each, with a refusal and an access; and what an epoch begins and ends with. */
    private static final int EXCHANGES = 2;

    private static final int OF_EXCHANGES = 2 * EXCHANGES;

    /** Takes nothing: no trail but the two of a test has a lane, whose end would stay in its partition. */
    private static final Trail NOBODY = event -> {
        throw new AssertionError("Nothing is to be recorded yet, but " + event);
    };

    private final TestDatabase database = TestCluster.ONLY.database();
    private final Events events = new Events(7);
    private final Events ids = new Events(8);
    private PostgresTrail now;
    private Retention retention;

    @BeforeEach
    void write_then_and_now_and_seal() throws Exception {
        new Retention(database.keeper(), TERMS, NOBODY, ids::id).prepare();
        try (PostgresTrail old = at(THEN)) {
            Trails.record(old, events, EXCHANGES);
        }
        awaitFreeLanes();
        now = at(Instant.now());
        retention = new Retention(database.keeper(), TERMS, now, ids::id);
        Trails.record(now, events, 140);
        Seals.sealOnce(database);
    }

    @AfterEach
    void stop() {
        now.close();
    }

    @Test
    void content_goes_before_its_records_and_the_trail_verifies() throws SQLException {
        RetentionRun done = retention.run(CONTENT_OVER);

        assertThat(done.contents()).isEqualTo(OF_EXCHANGES + 1);
        assertThat(database.count("audit_content WHERE day = '2024-03-15'")).isZero();
        assertThat(database.count("audit_event WHERE day = '2024-03-15' AND kind = 'INTENT'"))
                .isEqualTo(EXCHANGES);
        assertThat(verified().flaw()).isEmpty();
    }

    @Test
    void records_of_exchanges_go_and_events_of_security_stay() throws SQLException {
        retention.run(RECORDS_OVER);

        assertThat(kindsOfThen()).isEqualTo("ACCESS DENIED");
        assertThat(verified().flaw()).isEmpty();
        assertThat(verified().dropped()).isEqualTo(OF_EXCHANGES + 2);
    }

    @Test
    void events_of_security_go_after_their_own_time() throws SQLException {
        retention.run(RECORDS_OVER);

        RetentionRun done = retention.run(SECURITY_OVER);

        assertThat(done.records()).isEqualTo(2);
        assertThat(rowsOfThen()).isEmpty();
        assertThat(database.text("SELECT to_regclass('audit_event_202403')")).isNull();
        assertThat(verified().flaw()).isEmpty();
    }

    @Test
    void a_second_run_finds_nothing_more_to_do() throws SQLException {
        retention.run(RECORDS_OVER);

        RetentionRun done = retention.run(RECORDS_OVER);

        assertThat(done).isEqualTo(new RetentionRun(0, 0, 0));
    }

    @Test
    void keys_and_names_of_that_time_go_with_the_last_of_its_records() throws SQLException {
        RetentionRun done = retention.run(SECURITY_OVER);

        assertThat(done.keys()).isEqualTo(1);
        assertThat(database.count("audit_subject_key WHERE month = '2024-03'")).isZero();
        assertThat(database.count("audit_subject_key WHERE month > '2024-03'")).isOne();
        assertThat(database.count("audit_event WHERE kind = 'KEY_SHREDDED'")).isOne();
    }

    @Test
    void what_is_held_stays_with_its_content_and_key_and_goes_when_released() throws SQLException {
        hold();
        retention.run(SECURITY_OVER);
        String held = kindsOfThen();
        long content = database.count("audit_content WHERE day = '2024-03-15'");
        long keys = database.count("audit_subject_key WHERE month = '2024-03'");
        boolean verifiedWhileHeld = verified().flaw().isEmpty();
        release();

        retention.run(SECURITY_OVER);

        assertThat(held).isEqualTo("DENIED INTENT INTENT OUTCOME OUTCOME");
        assertThat(content).isGreaterThan(OF_EXCHANGES);
        assertThat(keys).isOne();
        assertThat(verifiedWhileHeld).isTrue();
        assertThat(kindsOfThen()).isEmpty();
        assertThat(verified().flaw()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "INTENT, DELETE FROM audit_event WHERE day = '2024-03-15' AND kind = 'INTENT'",
        "DENIED, DELETE FROM audit_event WHERE day = '2024-03-15' AND kind = 'DENIED'",
        "content, DELETE FROM audit_content WHERE day = '2024-03-15'"
    })
    void what_stayed_and_is_deleted_later_is_missed(String what, String tampering) throws SQLException {
        hold();
        retention.run(SECURITY_OVER);

        database.tamper(tampering);

        assertThat(verified().flaw().orElseThrow().kind()).as(what).isEqualTo(Flaw.Kind.MISSING);
    }

    @Test
    void nothing_goes_that_the_trail_did_not_announce() throws SQLException {
        retention.prepare();
        askAsKeeper("SELECT audit_gather('audit_content', '2024-03-15', false)");

        assertThatThrownBy(() -> askAsKeeper("SELECT audit_drop('audit_content', '2024-03-15', 1, false)"))
                .hasMessageContaining("not 1 but 5 records would go");

        assertThat(database.count("audit_content WHERE day = '2024-03-15'")).isGreaterThan(OF_EXCHANGES);
    }

    @ParameterizedTest
    @CsvSource({"audit_content, false", "audit_content, true", "audit_event, false"})
    void nothing_goes_that_was_gathered_for_something_else(String table, boolean securityToo) throws SQLException {
        retention.prepare();
        askAsKeeper("SELECT audit_gather('audit_content', '2024-03-14', false)");

        assertThatThrownBy(
                        () -> askAsKeeper("SELECT audit_drop('%s', '2024-03-15', 5, %s)".formatted(table, securityToo)))
                .hasMessageContaining("was not gathered");
    }

    @Test
    void a_hold_that_comes_while_what_stays_is_gathered_stops_the_drop() throws SQLException {
        retention.prepare();
        askAsKeeper("SELECT audit_gather('audit_content', '2024-03-15', false)");
        hold();

        assertThatThrownBy(() -> askAsKeeper("SELECT audit_drop('audit_content', '2024-03-15', 5, false)"))
                .hasMessageContaining("holds came or went");

        assertThat(database.count("audit_content WHERE day = '2024-03-15'")).isGreaterThan(OF_EXCHANGES);
    }

    @Test
    void what_a_run_that_ended_early_left_behind_is_given_back_by_the_next() throws SQLException {
        retention.prepare();
        askAsKeeper("SELECT audit_gather('audit_content', '2024-03-15', false)");
        askAsKeeper("SELECT audit_drop('audit_content', '2024-03-15', 5, false)");
        String left = leftovers();

        retention.run(LocalDate.parse("2024-03-20"));

        assertThat(left).isEqualTo("audit_content_20240315_dropped audit_content_staying");
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void records_whose_hashes_no_full_tile_holds_stay() throws Exception {
        database.tamper("DELETE FROM audit_tile");

        assertThatThrownBy(() -> retention.run(RECORDS_OVER)).hasMessageContaining("full tiles");

        assertThat(database.count("audit_event WHERE day = '2024-03-15' AND kind = 'INTENT'"))
                .isEqualTo(EXCHANGES);
    }

    @Test
    void the_database_refuses_to_drop_records_younger_than_half_a_year() {
        assertThatThrownBy(() -> askAsKeeper("SELECT audit_drop('audit_event', audit_today(), 0, true)"))
                .hasMessageContaining("kept for at least 183 days");
    }

    @Test
    void a_clock_of_the_gateway_that_runs_ahead_costs_nothing() throws SQLException {
        retention.run(LocalDate.parse("2044-01-01"));

        assertThat(database.count("audit_content WHERE day > audit_today() - 3"))
                .isGreaterThan(250);
    }

    @Test
    void rows_of_unprepared_days_are_put_into_partitions() throws SQLException {
        long strays = database.count("audit_event_default");

        retention.prepare();

        assertThat(strays).isPositive();
        assertThat(database.count("audit_event_default")).isZero();
        assertThat(database.count("audit_content_default")).isZero();
        assertThat(database.count("audit_event_202403")).isPositive();
        assertThat(verified().flaw()).isEmpty();
    }

    @Test
    void a_lane_goes_on_after_all_of_it_was_over_its_time() throws Exception {
        now.close();
        awaitFreeLanes();
        database.tamper("UPDATE audit_event SET day = '2024-03-15'");
        database.tamper("UPDATE audit_content SET day = '2024-03-15'");
        PostgresTrail other = at(Instant.now(), 3);
        Trails.record(other, events, 140);
        Seals.sealOnce(database);
        new Retention(database.keeper(), TERMS, other, ids::id).run(RECORDS_OVER);
        other.close();
        awaitFreeLanes();

        now = Trails.open(database.writer(), 3);

        assertThat(now.heads()).extracting(head -> head.position().epoch()).doesNotContain(1L);
    }

    @Test
    void a_trail_without_the_partitions_of_tomorrow_is_not_ready() throws Exception {
        now.close();
        String tomorrow = database.text("SELECT to_char(audit_today() + 1, '\"audit_content_\"YYYYMMDD')");
        database.tamper("DROP TABLE " + tomorrow);
        now = Trails.unready(database.writer(), 1);
        String problem = "";
        for (int i = 0; i < 500 && !problem.contains("partitions"); i++) {
            problem = now.problem().orElse("");
            Thread.sleep(10);
        }

        retention.prepare();

        assertThat(problem).contains("The partitions of today and tomorrow are missing");
        Trails.awaitReady(now);
    }

    @ParameterizedTest
    @CsvSource({
        "P5M, P90D, P24M, half a year",
        "P13M, P0D, P24M, at least a day",
        "P13M, P14M, P24M, longer than the records",
        "P13M, P90D, P12M, shorter than other records"
    })
    void terms_that_contradict_each_other_are_refused(Period metadata, Period content, Period security, String why) {
        assertThatThrownBy(() -> new RetentionTerms(metadata, content, security))
                .hasMessageContaining(why);
    }

    /** Tables that are no part of the trail. */
    private String leftovers() {
        return database.text("SELECT coalesce(string_agg(relname, ' ' ORDER BY relname), '') FROM pg_class"
                + " WHERE relkind = 'r' AND relname ~ '_(dropped|staying)$'");
    }

    private PostgresTrail at(Instant moment) throws InterruptedException {
        return at(moment, 1);
    }

    private PostgresTrail at(Instant moment, int lanes) throws InterruptedException {
        return Trails.open(database.writer(), lanes, moment, ids);
    }

    private Verification verified() {
        return Seals.verify(database, Outside.nothing());
    }

    private String kindsOfThen() {
        return database.text("SELECT coalesce(string_agg(kind, ' ' ORDER BY kind), '') FROM audit_event "
                + "WHERE day = '2024-03-15' AND kind NOT LIKE 'EPOCH%'");
    }

    /** The server lets go of lanes a moment after their sessions were closed; until then, others would be taken. */
    private void awaitFreeLanes() throws InterruptedException {
        while (database.count(
                        "pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database WHERE locktype = 'advisory'"
                                + " AND datname = current_database() AND classid = " + LaneLock.CLASS)
                > 0) {
            Thread.sleep(5);
        }
    }

    /** What is left of that month, with its place. */
    private String rowsOfThen() {
        return database.text("SELECT coalesce(string_agg(concat_ws(' ', kind, lane, epoch, sequence, day), '; '), '')"
                + " FROM audit_event WHERE day < '2024-04-01'");
    }

    private void hold() throws SQLException {
        askAsKeeper("""
                INSERT INTO audit_hold (id, matter, reason, first_day, placed_by, moment)
                VALUES ('00000000-0000-7000-8000-000000000001', 'a matter', 'a reason', '2024-01-01', 'one', now())
                RETURNING id
                """);
    }

    private void release() throws SQLException {
        String hold = "'00000000-0000-7000-8000-000000000001'";
        askAsKeeper("INSERT INTO audit_hold_release_request VALUES (" + hold + ", 'one', now()) RETURNING 1");
        askAsKeeper("INSERT INTO audit_hold_release VALUES (" + hold + ", 'one', 'another', now()) RETURNING 1");
    }

    private void askAsKeeper(String sql) throws SQLException {
        try (var connection = database.keeper().connect(Trails.DEADLINE);
                var statement = connection.createStatement()) {
            statement.executeQuery(sql).close();
        }
    }
}
