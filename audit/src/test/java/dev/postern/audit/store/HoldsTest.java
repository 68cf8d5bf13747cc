package dev.postern.audit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.audit.AuditUnavailableException;
import dev.postern.audit.Events;
import dev.postern.audit.Receipt;
import dev.postern.audit.event.AuditEvent;
import dev.postern.audit.hold.Hold;
import dev.postern.audit.hold.HoldCriteria;
import dev.postern.audit.hold.HoldOrder;
import dev.postern.audit.hold.HoldRefusedException;
import dev.postern.audit.store.hold.Holds;
import dev.postern.audit.store.hold.PlacedHold;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds are placed and released, each step with its record. */
class HoldsTest {
    private final TestDatabase database = TestCluster.ONLY.database();
    private final HoldCases cases = new HoldCases(database);
    private final UUID unknown = new Events(1).id();
    private PostgresTrail trail;
    private Holds holds;

    @BeforeEach
    void open() throws InterruptedException {
        trail = Trails.open(database.writer(), 1);
        holds = cases.holds(trail);
    }

    @AfterEach
    void close() {
        trail.close();
    }

    @Test
    void a_hold_is_placed_and_two_people_release_it_each_step_with_a_record() throws SQLException {
        UUID id = holds.place(cases.caller(HoldCases.FIRST), order()).id();
        boolean heldAtFirst = database.count("audit_active_hold") == 1;
        holds.requestRelease(cases.caller(HoldCases.FIRST), id);
        boolean heldStill = database.count("audit_active_hold") == 1;
        PlacedHold released = holds.release(cases.caller(HoldCases.SECOND), id).orElseThrow();

        assertThat(heldAtFirst && heldStill).isTrue();
        assertThat(database.count("audit_active_hold")).isZero();
        assertThat(released.state()).isInstanceOf(Hold.Released.class);
        assertThat(holds.one(id)).contains(released);
        assertThat(holds.list()).containsExactly(released);
        assertThat(database.text("""
                SELECT string_agg(regexp_replace(kind || ' ' || array_to_string(detail, ' '), ' digest [0-9a-f]{64}', ''),
                    E'\\n' ORDER BY sequence)
                FROM audit_event WHERE kind LIKE 'HOLD%'
                """)).isEqualTo("""
                HOLD_PLACED from 2026-01-01 groups 1 hold %1$s matter Case 17 people one reason A letter of the court requests all
                HOLD_RELEASE_REQUESTED hold %1$s matter Case 17
                HOLD_RELEASED hold %1$s matter Case 17""".formatted(id));
    }

    @Test
    void what_is_stored_does_not_say_who_is_held() throws SQLException {
        holds.place(cases.caller(HoldCases.FIRST), order());

        assertThat(database.text("SELECT audit_hold::text FROM audit_hold")).doesNotContain(Events.ANA.id());
    }

    @Test
    void who_asks_for_the_release_does_not_release() throws SQLException {
        UUID id = holds.place(cases.caller(HoldCases.FIRST), order()).id();
        holds.requestRelease(cases.caller(HoldCases.SECOND), id);

        assertThatThrownBy(() -> holds.release(cases.caller(HoldCases.SECOND), id))
                .isInstanceOf(HoldRefusedException.class);
        assertThat(database.count("audit_active_hold")).isOne();
        assertThat(database.count("audit_event WHERE kind = 'HOLD_RELEASED'")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // the same person
                "INSERT INTO audit_hold_release VALUES ('%s', 'sub-of-second', 'sub-of-second', now())",
                // somebody else is said to have asked
                "INSERT INTO audit_hold_release VALUES ('%s', 'sub-of-first', 'sub-of-second', now())",
                // asked for twice
                "INSERT INTO audit_hold_release_request VALUES ('%s', 'sub-of-first', now())",
                "UPDATE audit_hold_release_request SET requested_by = 'sub-of-first' WHERE hold = '%s'",
                "DELETE FROM audit_hold WHERE id = '%s'",
                "UPDATE audit_hold SET last_day = '2026-01-02' WHERE id = '%s'"
            })
    void the_database_takes_no_release_by_one_and_no_change(String statement) throws SQLException {
        UUID id = holds.place(cases.caller(HoldCases.FIRST), order()).id();
        holds.requestRelease(cases.caller(HoldCases.SECOND), id);

        for (DatabaseAccount account : List.of(database.keeper(), database.owner())) {
            assertThatThrownBy(() -> execute(account, statement.formatted(id))).isInstanceOf(SQLException.class);
        }
        assertThat(database.count("audit_active_hold WHERE last_day IS NULL")).isOne();
    }

    @Test
    void the_second_release_of_a_hold_is_refused_by_the_database_too() throws SQLException {
        UUID id = holds.place(cases.caller(HoldCases.FIRST), order()).id();
        holds.requestRelease(cases.caller(HoldCases.SECOND), id);
        holds.release(cases.caller(HoldCases.FIRST), id);

        assertThatThrownBy(() -> execute(
                        database.keeper(),
                        "INSERT INTO audit_hold_release VALUES ('%s', 'sub-of-second', 'sub-of-third', now())"
                                .formatted(id)))
                .hasMessageContaining("audit_hold_release_pkey");
    }

    @Test
    void a_step_that_cannot_be_recorded_does_not_happen() throws SQLException {
        UUID id = holds.place(cases.caller(HoldCases.FIRST), order()).id();
        Holds unrecorded = cases.holds(HoldsTest::refuse);

        assertThatThrownBy(() -> unrecorded.place(cases.caller(HoldCases.FIRST), order()))
                .isInstanceOf(CompletionException.class);
        assertThatThrownBy(() -> unrecorded.requestRelease(cases.caller(HoldCases.FIRST), id))
                .isInstanceOf(CompletionException.class);
        assertThat(holds.list())
                .singleElement()
                .satisfies(hold -> assertThat(hold.state()).isInstanceOf(Hold.Placed.class));
    }

    @Test
    void a_hold_that_was_taken_out_of_the_database_is_missed() throws SQLException {
        UUID id = holds.place(cases.caller(HoldCases.FIRST), order()).id();
        holds.place(cases.caller(HoldCases.FIRST), order());

        database.tamper("DELETE FROM audit_hold WHERE id = '" + id + "'");

        assertThat(holds.missing()).containsExactly(id);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELECT 1                                                                              | true
            INSERT INTO audit_hold_release_request VALUES ('%1$s', 'a', now())                    | false
            INSERT INTO audit_hold_release_request VALUES ('%1$s', 'a', now()); INSERT INTO audit_hold_release VALUES ('%1$s', 'a', 'b', now()) | false
            UPDATE audit_hold SET last_day = '2026-01-02'                                         | false
            UPDATE audit_hold SET pseudonyms = pseudonyms[2:]                                     | false
            UPDATE audit_hold SET groups = '{/other}'                                             | false
            DELETE FROM audit_event WHERE kind = 'HOLD_PLACED'                                    | false
            """)
    void a_step_that_nobody_recorded_shows(String past, boolean recorded) throws SQLException {
        UUID id = holds.place(cases.caller(HoldCases.FIRST), order()).id();

        database.tamper(past.formatted(id));

        assertThat(holds.one(id).orElseThrow().recorded()).isEqualTo(recorded);
    }

    @Test
    void a_hold_that_is_not_there_cannot_be_released() throws SQLException {
        assertThat(holds.requestRelease(cases.caller(HoldCases.FIRST), unknown)).isEmpty();
        assertThat(holds.release(cases.caller(HoldCases.FIRST), unknown)).isEmpty();
    }

    @Test
    void the_reader_sees_holds_and_not_their_pseudonyms() throws SQLException {
        holds.place(cases.caller(HoldCases.FIRST), order());

        execute(database.reader(), "SELECT matter, reason, first_day FROM audit_hold");
        assertThatThrownBy(() -> execute(database.reader(), "SELECT pseudonyms FROM audit_hold"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> execute(database.writer(), "SELECT matter FROM audit_hold"))
                .hasMessageContaining("permission denied");
    }

    private static CompletableFuture<Receipt> refuse(AuditEvent event) {
        return CompletableFuture.failedFuture(new AuditUnavailableException("no " + event));
    }

    private static HoldOrder order() {
        return new HoldOrder(
                "Case 17",
                "A letter of the court",
                new HoldCriteria(
                        HoldCases.ANA,
                        LocalDate.parse("2026-01-01"),
                        Optional.empty(),
                        Set.of(),
                        Set.of("/engineering")));
    }

    private static void execute(DatabaseAccount account, String sql) throws SQLException {
        try (Connection connection = account.connect(Trails.DEADLINE);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
