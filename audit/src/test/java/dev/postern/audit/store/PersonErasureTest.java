package dev.postern.audit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.audit.Events;
import dev.postern.audit.Receipt;
import dev.postern.audit.chain.Position;
import dev.postern.audit.content.Part;
import dev.postern.audit.content.Pseudonyms;
import dev.postern.audit.event.Subject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody asks that Ana is forgotten. */
class PersonErasureTest {
    private static final Subject OFFICER =
            new Subject("sub-of-officer", "officer.example", List.of(), "session", "postern-web");

    private final TestDatabase database = TestCluster.ONLY.database();
    private final ContentOpener opener = new ContentOpener(Trails.source(database.reader()), Trails.MASTER);
    private final Pseudonyms pseudonyms = new Pseudonyms(Trails.MASTER);
    private final Events events = new Events(1);
    private PostgresTrail trail;

    @BeforeEach
    void open() throws InterruptedException {
        trail = Trails.open(database.writer(), 1);
    }

    @AfterEach
    void close() {
        trail.close();
    }

    @Test
    void a_person_known_by_their_id_is_forgotten_and_that_is_recorded_without_naming_them() throws Exception {
        Receipt ana = trail.append(events.intent(events.id(), Events.ANA, "the prompt of Ana"))
                .join();
        PersonErasure erasure = erasure(Clock.fixed(Trails.NOON, ZoneOffset.UTC));

        ErasedKeys erased = erasure.erase(order(), erasure.pseudonymsOf(Events.ANA.id()));

        assertThat(erased).isEqualTo(new ErasedKeys(1, 1));
        assertThat(opener.open(new Position(ana.lane(), ana.epoch(), ana.sequence()), Part.RECEIVED))
                .isInstanceOf(Opened.Erased.class);
        assertThat(database.text("SELECT array_to_string(detail, ' ') FROM audit_event WHERE kind = 'KEY_SHREDDED'"))
                .isEqualTo("identities 1 keys 1 pseudonyms 1 purpose she left");
        assertThat(Trails.flaw(database)).isEmpty();
    }

    @Test
    void pseudonyms_of_a_person_reach_back_to_the_oldest_key() throws Exception {
        trail.append(events.intent()).join();
        database.tamper("UPDATE audit_subject_key SET month = '2025-11'");

        List<byte[]> found = erasure(Clock.fixed(Instant.parse("2026-05-01T00:00:00Z"), ZoneOffset.UTC))
                .pseudonymsOf("a");

        assertThat(found)
                .containsExactly(
                        pseudonyms.subject("2025-Q4", "a"),
                        pseudonyms.subject("2026-Q1", "a"),
                        pseudonyms.subject("2026-Q2", "a"));
    }

    private PersonErasure erasure(Clock clock) {
        return new PersonErasure(
                database.keeper(),
                Trails.DEADLINE,
                new SubjectKeys(database.keeper(), Trails.DEADLINE, trail),
                pseudonyms,
                trail,
                clock);
    }

    private PersonErasure.Order order() {
        return new PersonErasure.Order(events.id(), OFFICER, "192.0.2.9", "she left");
    }
}
