package dev.postern.audit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.audit.AuditUnavailableException;
import dev.postern.audit.Events;
import dev.postern.audit.content.Pseudonyms;
import dev.postern.audit.content.UnreadableContentException;
import dev.postern.audit.event.AuditEvent;
import dev.postern.audit.event.OutcomeStatus;
import dev.postern.audit.event.Subject;
import dev.postern.audit.reveal.RevealRefusedException;
import dev.postern.audit.store.reveal.OpenedExchange;
import dev.postern.audit.store.reveal.OpenedText;
import dev.postern.audit.store.reveal.RevealPage;
import dev.postern.audit.store.reveal.Scope;
import dev.postern.audit.store.search.Exchange;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody sees by a reveal that was agreed to. */
class RevealReadingTest {
    private static final Instant SUMMER = Instant.parse("2026-08-12T09:00:00Z");
    private static final Instant BEGIN = Instant.parse("2026-07-01T00:00:00Z");
    private static final Instant END = Instant.parse("2026-12-01T00:00:00Z");
    private static final Subject BEA =
            new Subject("bea-subject", "bea.example", List.of("/finance"), "access_token", "postern-cli");

    private final TestDatabase database = TestCluster.ONLY.database();
    private final Events events = new Events(1);
    private PostgresTrail trail;
    private RevealDesk desk;

    @BeforeEach
    void open() throws InterruptedException {
        trail = Trails.open(database.writer(), 1);
        desk = new RevealDesk(database, trail);
    }

    @AfterEach
    void close() {
        trail.close();
    }

    @Test
    void requester_sees_texts_name_and_address_after_that_was_recorded() throws Exception {
        UUID asked = exchange(Events.ANA, "the prompt of Ana");
        UUID reveal = desk.approved(new Scope.Requests(List.of(asked)), 1);

        OpenedExchange seen = desk.reading.open(reveal, asked, RevealDesk.ASKS).orElseThrow();

        assertThat(seen.person().name()).isEqualTo("ana.example");
        assertThat(seen.person().groups()).containsExactly("/engineering/secret-team");
        assertThat(seen.received().text()).isEqualTo("the prompt of Ana");
        assertThat(seen.forwarded().text()).isEqualTo("the prompt of Ana as forwarded");
        assertThat(seen.delivered().text()).isEqualTo("the answer");
        assertThat(seen.clientAddress().text()).isEqualTo("192.0.2.7");
        assertThat(seen.clientRequestId().text()).isEqualTo("client-1");
        assertThat(seen.toString()).doesNotContain("ana").doesNotContain("prompt");
        assertThat(accesses()).isEqualTo("request " + asked + " reveal " + reveal);
    }

    @Test
    void seeing_the_same_again_is_recorded_again_and_counts_once() throws Exception {
        UUID asked = exchange(Events.ANA, "one");
        UUID reveal = desk.approved(new Scope.Requests(List.of(asked)), 1);

        desk.reading.open(reveal, asked, RevealDesk.ASKS);
        desk.reading.open(reveal, asked, RevealDesk.ASKS);

        assertThat(database.count("audit_event WHERE kind = 'ACCESS'")).isEqualTo(2);
        assertThat(desk.reveals.find(reveal).orElseThrow().opened()).isOne();
    }

    @Test
    void nothing_is_shown_where_the_reading_cannot_be_recorded() throws Exception {
        UUID asked = exchange(Events.ANA, "one");
        UUID reveal = desk.approved(new Scope.Requests(List.of(asked)), 1);
        RevealDesk silent = new RevealDesk(
                database, event -> CompletableFuture.failedFuture(new AuditUnavailableException("away")));

        assertThatThrownBy(() -> silent.reading.open(reveal, asked, RevealDesk.ASKS))
                .isInstanceOf(CompletionException.class);
        assertThatThrownBy(() -> silent.reading.page(reveal, Optional.empty(), 5, RevealDesk.ASKS))
                .isInstanceOf(CompletionException.class);
        assertThat(desk.reveals.find(reveal).orElseThrow().opened()).isZero();
    }

    @Test
    void what_a_reveal_is_not_for_stays_closed() throws Exception {
        UUID ana = exchange(Events.ANA, "of Ana");
        UUID bea = exchange(BEA, "of Bea");
        UUID byId = desk.approved(new Scope.Requests(List.of(ana)), 5);
        UUID byPseudonym = desk.approved(new Scope.Pseudonym(pseudonym("2026-Q4", Events.ANA), BEGIN, END), 5);
        UUID outOfTime = desk.approved(
                new Scope.Pseudonym(pseudonym("2026-Q4", Events.ANA), BEGIN, Trails.NOON.minusSeconds(1)), 5);

        assertThat(desk.reading.open(byId, bea, RevealDesk.ASKS)).isEmpty();
        assertThat(desk.reading.open(byPseudonym, bea, RevealDesk.ASKS)).isEmpty();
        assertThat(desk.reading.open(outOfTime, ana, RevealDesk.ASKS)).isEmpty();
        assertThat(desk.reading.open(desk.id(), ana, RevealDesk.ASKS)).isEmpty();
        assertThat(desk.reading.open(byPseudonym, ana, RevealDesk.ASKS)).isPresent();
    }

    @Test
    void others_and_latecomers_see_nothing() throws Exception {
        UUID asked = exchange(Events.ANA, "one");
        UUID reveal = desk.approved(new Scope.Requests(List.of(asked)), 1);

        assertThatThrownBy(() -> desk.reading.open(reveal, asked, RevealDesk.OFFICER))
                .isInstanceOf(RevealRefusedException.class);
        desk.wait(Duration.ofHours(24));
        assertThatThrownBy(() -> desk.reading.open(reveal, asked, RevealDesk.ASKS))
                .isInstanceOf(RevealRefusedException.class)
                .hasMessageContaining("over");
    }

    @Test
    void no_more_is_opened_than_was_asked_for() throws Exception {
        UUID first = exchange(Events.ANA, "one");
        UUID second = exchange(Events.ANA, "two");
        UUID reveal = desk.approved(new Scope.Requests(List.of(first, second)), 1);
        desk.reading.open(reveal, first, RevealDesk.ASKS);

        assertThatThrownBy(() -> desk.reading.open(reveal, second, RevealDesk.ASKS))
                .isInstanceOf(RevealRefusedException.class)
                .hasMessageContaining("new reveal");
        assertThat(desk.reading.open(reveal, first, RevealDesk.ASKS)).isPresent();
    }

    @Test
    void what_was_erased_and_what_was_dropped_say_so() throws Exception {
        UUID asked = exchange(Events.ANA, "one");
        UUID reveal = desk.approved(new Scope.Requests(List.of(asked)), 1);
        database.tamper("DELETE FROM audit_content WHERE part = 'delivered'");
        new SubjectKeys(database.keeper(), Trails.DEADLINE, trail)
                .erase(List.of(HexFormat.of().parseHex(pseudonym("2026-Q4", Events.ANA))));

        OpenedExchange seen = desk.reading.open(reveal, asked, RevealDesk.ASKS).orElseThrow();

        assertThat(seen.person().state()).isEqualTo("erased");
        assertThat(seen.received()).isEqualTo(new OpenedText("erased", ""));
        assertThat(seen.delivered()).isEqualTo(new OpenedText("dropped", ""));
        assertThat(seen.clientAddress().state()).isEqualTo("erased");
    }

    @Test
    void altered_content_is_not_shown() throws Exception {
        UUID asked = exchange(Events.ANA, "one");
        UUID reveal = desk.approved(new Scope.Requests(List.of(asked)), 1);
        database.tamper("UPDATE audit_content SET sealed = set_byte(sealed, 40, get_byte(sealed, 40) # 1)");

        assertThatThrownBy(() -> desk.reading.open(reveal, asked, RevealDesk.ASKS))
                .isInstanceOf(UnreadableContentException.class);
    }

    @Test
    void a_person_is_found_by_name_or_id_under_the_pseudonyms_of_all_quarters() throws Exception {
        UUID autumn = exchange(Events.ANA, "in autumn");
        UUID summer = inSummer(Events.ANA, "in summer");
        UUID other = inSummer(BEA, "of Bea");

        Scope.Person byName = desk.people.byName("ana.example", BEGIN, END).getFirst();
        Scope.Person byId = desk.people.byId(Events.ANA.id(), BEGIN, END).getFirst();
        UUID reveal = desk.approved(byName, 5);
        RevealPage page =
                desk.reading.page(reveal, Optional.empty(), 10, RevealDesk.ASKS).orElseThrow();

        assertThat(byId).isEqualTo(byName);
        assertThat(page.exchanges()).extracting(Exchange::id).containsExactly(autumn, summer);
        assertThat(page.exchanges().get(0).pseudonym())
                .isNotEqualTo(page.exchanges().get(1).pseudonym());
        assertThat(desk.reading.open(reveal, summer, RevealDesk.ASKS)).isPresent();
        assertThat(desk.reading.open(reveal, other, RevealDesk.ASKS)).isEmpty();
        assertThat(desk.people.byName("nobody", BEGIN, END)).isEmpty();
    }

    @Test
    void pages_of_a_person_follow_each_other() throws Exception {
        UUID second = exchange(Events.ANA, "in autumn");
        UUID first = inSummer(Events.ANA, "in summer");
        UUID reveal =
                desk.approved(desk.people.byId(Events.ANA.id(), BEGIN, END).getFirst(), 5);

        RevealPage newest =
                desk.reading.page(reveal, Optional.empty(), 1, RevealDesk.ASKS).orElseThrow();
        RevealPage rest =
                desk.reading.page(reveal, newest.next(), 1, RevealDesk.ASKS).orElseThrow();

        assertThat(newest.exchanges()).extracting(Exchange::id).containsExactly(second);
        assertThat(rest.exchanges()).extracting(Exchange::id).containsExactly(first);
        assertThat(rest.next()).isEmpty();
    }

    @Test
    void a_person_cannot_be_exchanged_for_another_in_the_table() throws Exception {
        UUID bea = exchange(BEA, "of Bea");
        exchange(Events.ANA, "of Ana");
        UUID reveal =
                desk.approved(desk.people.byId(Events.ANA.id(), BEGIN, END).getFirst(), 5);
        database.tamper(
                "UPDATE audit_identity SET pseudonym = decode('" + pseudonym("2026-Q4", Events.ANA) + "', 'hex')");

        assertThat(desk.reading.open(reveal, bea, RevealDesk.ASKS)).isEmpty();
    }

    private UUID exchange(Subject subject, String prompt) {
        return exchange(trail, desk.id(), subject, prompt);
    }

    /** Written by a process of another time, so that the pseudonym is of another quarter. */
    private UUID inSummer(Subject subject, String prompt) throws InterruptedException {
        PostgresTrail earlier = new PostgresTrail(
                new TrailSettings(database.writer(), 1, Trails.DEADLINE),
                Trails.MASTER,
                Clock.fixed(SUMMER, ZoneOffset.UTC),
                new SecureRandom(),
                desk::id);
        trail.close();
        try (earlier) {
            earlier.start();
            Trails.awaitReady(earlier);
            return exchange(earlier, events.idAt(SUMMER.toEpochMilli()), subject, prompt);
        } finally {
            open();
        }
    }

    private UUID exchange(PostgresTrail into, UUID id, Subject subject, String prompt) {
        AuditEvent.Intent intent = events.intent(id, subject, prompt);
        into.append(intent).join();
        into.append(events.outcome(intent, OutcomeStatus.COMPLETED)).join();
        return id;
    }

    private String accesses() {
        return database.text("SELECT string_agg(array_to_string(detail, ' '), ',') FROM audit_event"
                + " WHERE kind = 'ACCESS' AND route = 'reveal'");
    }

    private static String pseudonym(String quarter, Subject subject) {
        return HexFormat.of().formatHex(new Pseudonyms(Trails.MASTER).subject(quarter, subject.id()));
    }
}
