package dev.postern.audit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.postern.audit.Events;
import dev.postern.audit.Receipt;
import dev.postern.audit.chain.Position;
import dev.postern.audit.content.Part;
import dev.postern.audit.content.Pseudonyms;
import dev.postern.audit.event.AuditEvent;
import dev.postern.audit.hold.HeldPeople;
import dev.postern.audit.hold.HoldCriteria;
import dev.postern.audit.store.hold.Holds;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ana wrote on 23 November. Somebody asks that she is forgotten, and somebody else holds what she wrote. */
class HeldErasureTest {
    private final TestDatabase database = TestCluster.ONLY.database();
    private final ContentOpener opener = new ContentOpener(Trails.source(database.reader()), Trails.MASTER);
    private final HoldCases cases = new HoldCases(database);
    private final Events events = new Events(1);
    private final List<byte[]> ana = List.of(HoldCases.pseudonymOfAna("2026-Q4"));
    private PostgresTrail trail;
    private SubjectKeys keys;
    private PersonErasure erasure;
    private AuditEvent.Intent asked;
    private Position place;

    @BeforeEach
    void write() throws InterruptedException {
        trail = Trails.open(database.writer(), 1);
        keys = new SubjectKeys(database.keeper(), Trails.DEADLINE, trail);
        erasure = new PersonErasure(
                database.keeper(),
                Trails.DEADLINE,
                keys,
                new Pseudonyms(Trails.MASTER),
                trail,
                Clock.fixed(Trails.NOON, ZoneOffset.UTC));
        asked = events.intent();
        Receipt receipt = trail.append(asked).join();
        place = new Position(receipt.lane(), receipt.epoch(), receipt.sequence());
    }

    @AfterEach
    void close() {
        trail.close();
    }

    @Test
    void a_held_person_is_not_forgotten_and_the_record_says_which_hold_it_was() throws SQLException {
        UUID hold = cases.place(trail, HoldCases.ANA, "2026-01-01");
        List<byte[]> people = erasure.pseudonymsOf(Events.ANA.id());

        assertThatThrownBy(() -> erasure.erase(wish(), people))
                .asInstanceOf(type(OnHoldException.class))
                .extracting(OnHoldException::holds)
                .isEqualTo(List.of(hold));

        assertThat(opener.open(place, Part.RECEIVED)).isInstanceOf(Opened.Text.class);
        assertThat(database.count("audit_erasure")).isZero();
        assertThat(database.text("SELECT array_to_string(detail, ' ') FROM audit_event WHERE kind = 'ERASURE_REFUSED'"))
                .isEqualTo("holds " + hold + " purpose she left reason on hold");
        assertThat(database.count("audit_event WHERE kind = 'KEY_SHREDDED'")).isZero();
    }

    @Test
    void after_two_people_released_the_hold_the_person_is_forgotten() throws SQLException {
        UUID hold = cases.place(trail, HoldCases.ANA, "2026-01-01");
        Holds holds = cases.holds(trail);
        holds.requestRelease(cases.caller(HoldCases.FIRST), hold);
        holds.release(cases.caller(HoldCases.SECOND), hold);

        ErasedKeys erased = erasure.erase(wish(), ana);

        assertThat(erased).isEqualTo(new ErasedKeys(1, 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
                    # person  | from       | to         | group                    | request | month   | refused
                    everybody | 2026-11-01 | 2026-11-30 | ''                       | ''      | ''      | true
                    everybody | 2026-01-01 | ''         | ''                       | ''      | ''      | true
                    everybody | 2026-01-01 | 2026-10-30 | ''                       | ''      | ''      | false
                    everybody | 2026-12-02 | ''         | ''                       | ''      | ''      | false
                    everybody | 2026-01-01 | ''         | /engineering/secret-team | ''      | ''      | true
                    everybody | 2026-01-01 | ''         | /sales                   | ''      | ''      | false
                    everybody | 2026-01-01 | ''         | ''                       | hers    | ''      | true
                    everybody | 2026-01-01 | ''         | ''                       | another | ''      | false
                    ana       | 2026-01-01 | ''         | ''                       | ''      | 2026-11 | true
                    ana       | 2026-01-01 | ''         | ''                       | ''      | 2026-10 | false
                    ana       | 2026-12-15 | ''         | ''                       | ''      | 2026-11 | false
                    ben       | 2026-01-01 | ''         | ''                       | ''      | ''      | false
                    """)
    void a_hold_keeps_the_keys_it_needs_and_no_others(
            String person, String from, String to, String group, String request, String month, boolean refused)
            throws SQLException {
        cases.place(
                trail,
                new HoldCriteria(
                        people(person),
                        LocalDate.parse(from),
                        Optional.of(to).filter(day -> !day.isEmpty()).map(LocalDate::parse),
                        switch (request) {
                            case "hers" -> Set.of(asked.requestId());
                            case "another" -> Set.of(events.id());
                            default -> Set.of();
                        },
                        group.isEmpty() ? Set.of() : Set.of(group)));

        boolean was = refused(month);

        assertThat(was).isEqualTo(refused);
    }

    @Test
    void a_hold_without_an_end_covers_what_the_person_writes_in_a_later_quarter() throws SQLException {
        cases.place(trail, HoldCases.ANA, "2026-11-01");
        byte[] later = HoldCases.pseudonymOfAna("2028-Q2");
        String literal = HoldCases.literal(later);
        database.tamper("UPDATE audit_event SET day = '2028-05-01', pseudonym = " + literal + " WHERE kind = 'INTENT'");
        database.tamper("UPDATE audit_subject_key SET month = '2028-05', pseudonym = " + literal);

        assertThatThrownBy(() -> keys.erase(List.of(later))).isInstanceOf(OnHoldException.class);
        assertThat(database.count("audit_held('2028-05-01')")).isOne();
    }

    private boolean refused(String month) throws SQLException {
        try {
            if (month.isEmpty()) {
                keys.erase(ana);
            } else {
                keys.erase(ana, YearMonth.parse(month));
            }
            return false;
        } catch (OnHoldException e) {
            return true;
        }
    }

    private PersonErasure.Order wish() {
        return new PersonErasure.Order(events.id(), HoldCases.SECOND, "192.0.2.9", "she left");
    }

    private static HeldPeople people(String person) {
        return switch (person) {
            case "ana" -> HoldCases.ANA;
            case "ben" -> new HeldPeople.ById("sub-of-ben");
            default -> new HeldPeople.Everybody();
        };
    }
}
