package dev.postern.audit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.audit.AuditUnavailableException;
import dev.postern.audit.Cases;
import dev.postern.audit.Events;
import dev.postern.audit.reveal.Approval;
import dev.postern.audit.reveal.Reveal;
import dev.postern.audit.reveal.RevealRefusedException;
import dev.postern.audit.reveal.Seat;
import dev.postern.audit.store.reveal.AlteredRevealException;
import dev.postern.audit.store.reveal.Scope;
import dev.postern.audit.store.reveal.Staff;
import dev.postern.audit.store.reveal.Step;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is readable before two other people agreed, whatever is done to the real tables and in which order. */
class RevealStoreTest {
    private static final List<Staff> PEOPLE = Stream.of("asks", "second", "third", "fourth")
            .map(RevealDesk::staff)
            .toList();
    private static final Staff REQUESTER = PEOPLE.getFirst();
    private static final int STEPS = 10;
    private static final List<Step> STEPS_TAKEN =
            List.of(Step.APPROVE, Step.APPROVE, Step.APPROVE, Step.REJECT, Step.REVIEW);
    private static final Scope SCOPE = new Scope.Requests(List.of(new Events(7).id()));

    private static TestDatabase database;
    private static PostgresTrail trail;

    @BeforeAll
    static void open() throws InterruptedException {
        database = TestCluster.ONLY.database();
        trail = Trails.open(database.writer(), 1);
    }

    @AfterAll
    static void close() {
        trail.close();
    }

    static Stream<Long> seeds() {
        return Cases.seeds(25);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void store_and_state_machine_agree_on_every_step_of_everybody(long seed) throws Exception {
        Random random = Cases.random(seed);
        RevealDesk desk = new RevealDesk(database, trail);
        boolean breakGlass = random.nextInt(3) == 0;
        UUID id = desk.asked(SCOPE, 1, breakGlass).order().id();
        Reveal model = new Reveal.Requested(desk.reveals.person(id, REQUESTER), breakGlass);
        Set<Staff> approvers = new HashSet<>();
        Set<Seat> seats = new HashSet<>();

        for (int i = 0; i < STEPS; i++) {
            Staff person = PEOPLE.get(random.nextInt(PEOPLE.size()));
            Step step = STEPS_TAKEN.get(random.nextInt(STEPS_TAKEN.size()));
            Seat seat = random.nextBoolean() ? Seat.SECURITY : Seat.PRIVACY;
            desk.wait(Duration.ofHours(random.nextInt(4)));
            boolean taken = accepts(() -> desk.reveals.decide(id, step, seat, "", person));

            Optional<Reveal> next = next(model, step, new Approval(desk.reveals.person(id, person), seat, desk.now()));
            assertThat(taken).isEqualTo(next.isPresent());
            model = next.orElse(model);
            if (taken && step == Step.APPROVE) {
                approvers.add(person);
                seats.add(seat);
            }
            assertThat(desk.reveals.find(id).orElseThrow().state()).isEqualTo(model);
            for (Staff reader : PEOPLE) {
                boolean seen = accepts(() -> desk.reading.page(id, Optional.empty(), 5, reader));
                assertThat(seen).isEqualTo(mayRead(model, desk, id, reader));
                if (seen) {
                    assertThat(reader).isEqualTo(REQUESTER);
                    assertThat(approvers).doesNotContain(REQUESTER).hasSize(breakGlass ? 1 : 2);
                    assertThat(seats).hasSize(breakGlass ? 1 : 2);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void of_people_who_agree_at_the_same_moment_one_gets_the_seat(int round) throws Exception {
        RevealDesk desk = new RevealDesk(database, trail);
        UUID id = desk.asked(SCOPE, 1, false).order().id();
        List<Callable<Boolean>> approvals = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Staff person = RevealDesk.staff("auditor-" + i);
            approvals.add(() -> accepts(() -> desk.reveals.decide(id, Step.APPROVE, Seat.SECURITY, "", person)));
        }

        long won = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : threads.invokeAll(approvals)) {
                won += each.get() ? 1 : 0;
            }
        }

        assertThat(won).isOne();
        assertThat(desk.reveals.find(id).orElseThrow().state()).isInstanceOf(Reveal.HalfApproved.class);
        assertThat(database.count("audit_event WHERE kind = 'REVEAL_APPROVED' AND '" + id + "' = ANY (detail)"))
                .isOne();
    }

    @Test
    void every_step_is_recorded_by_whom_it_was_taken() throws Exception {
        RevealDesk desk = new RevealDesk(database, trail);

        UUID id = desk.asked(SCOPE, 1, true).order().id();
        desk.reveals.decide(id, Step.APPROVE, Seat.PRIVACY, "Fire", RevealDesk.OFFICER);
        desk.reveals.decide(id, Step.REVIEW, Seat.SECURITY, "In order", RevealDesk.AUDITOR);
        UUID refused = desk.asked(SCOPE, 1, false).order().id();
        desk.reveals.decide(refused, Step.REJECT, Seat.SECURITY, "Too much", RevealDesk.AUDITOR);

        assertThat(kinds(id)).isEqualTo("REVEAL_REQUESTED REVEAL_BREAK_GLASS REVEAL_REVIEWED");
        assertThat(kinds(refused)).isEqualTo("REVEAL_REQUESTED REVEAL_REJECTED");
    }

    @Test
    void a_step_that_cannot_be_recorded_is_not_taken() throws Exception {
        RevealDesk desk = new RevealDesk(database, trail);
        UUID id = desk.asked(SCOPE, 1, false).order().id();
        RevealDesk silent = new RevealDesk(
                database, event -> CompletableFuture.failedFuture(new AuditUnavailableException("away")));

        assertThatThrownBy(() -> silent.reveals.decide(id, Step.APPROVE, Seat.PRIVACY, "", RevealDesk.OFFICER))
                .isInstanceOf(CompletionException.class);

        assertThat(desk.reveals.find(id).orElseThrow().decisions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // of the requester; a third seat; a second of one person; a review where there was no emergency
                "'approve', requester, 'SECURITY'",
                "'approve', '\\x00112233445566778899aabbccddeeff', 'THIRD'",
                "'approve', (SELECT person FROM reveal_decision d WHERE d.reveal = r.id), 'PRIVACY'",
                "'approve', '\\x00112233445566778899aabbccddeeff', 'SECURITY'",
                "'review', '\\x00112233445566778899aabbccddeeff', 'PRIVACY'"
            })
    void database_itself_refuses_a_wrong_decision(String decision) throws Exception {
        RevealDesk desk = new RevealDesk(database, trail);
        UUID id = desk.asked(SCOPE, 1, false).order().id();
        desk.reveals.decide(id, Step.APPROVE, Seat.SECURITY, "", RevealDesk.AUDITOR);

        assertThatThrownBy(() -> asKeeper(
                        "INSERT INTO reveal_decision (reveal, requester, break_glass, decision, person, seat, reason,"
                                + " moment, lane, epoch, sequence) SELECT id, requester, break_glass, " + decision
                                + ", '', now(), 0, 1, 1 FROM reveal_request r WHERE id = '" + id + "'"))
                .isInstanceOf(SQLException.class)
                .satisfies(refused ->
                        assertThat(((SQLException) refused).getSQLState()).startsWith("23"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // somebody who never agreed; what is asked for; how much; who asked
                "INSERT INTO reveal_decision SELECT reveal, requester, break_glass, decision,"
                        + " substr(sha256('x'), 1, 16), 'PRIVACY', reason, moment, lane, epoch, sequence FROM reveal_decision",
                "UPDATE reveal_request SET requests = ARRAY[gen_random_uuid()]",
                "UPDATE reveal_request SET most = 500",
                "UPDATE reveal_decision SET seat = 'PRIVACY'",
                "UPDATE reveal_decision SET person = '\\x00112233445566778899aabbccddeeff'"
            })
    void rows_that_the_trail_does_not_tell_of_open_nothing(String change) throws Exception {
        TestDatabase own = TestCluster.ONLY.database();
        try (PostgresTrail recorded = Trails.open(own.writer(), 1)) {
            RevealDesk desk = new RevealDesk(own, recorded);
            UUID id = desk.asked(SCOPE, 1, false).order().id();
            desk.reveals.decide(id, Step.APPROVE, Seat.SECURITY, "", RevealDesk.AUDITOR);

            own.tamper(change);

            assertThatThrownBy(() -> desk.reading.page(id, Optional.empty(), 5, RevealDesk.ASKS))
                    .isInstanceOf(AlteredRevealException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"reveal_request", "reveal_decision", "reveal_opening"})
    void nobody_changes_what_was_asked_and_decided(String table) {
        assertThatThrownBy(() -> asKeeper("DELETE FROM " + table)).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> asOwner("TRUNCATE " + table + " CASCADE"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("append-only");
    }

    private static boolean mayRead(Reveal model, RevealDesk desk, UUID id, Staff reader) {
        try {
            model.read(desk.reveals.person(id, reader), desk.now());
            return true;
        } catch (RevealRefusedException e) {
            return false;
        }
    }

    private static Optional<Reveal> next(Reveal model, Step step, Approval by) {
        try {
            return Optional.of(
                    switch (step) {
                        case APPROVE -> model.approve(by);
                        case REJECT -> model.reject(by.approver());
                        case REVIEW -> model.review(by);
                    });
        } catch (RevealRefusedException e) {
            return Optional.empty();
        }
    }

    private static boolean accepts(Callable<?> step) throws Exception {
        try {
            step.call();
            return true;
        } catch (RevealRefusedException e) {
            return false;
        }
    }

    private static String kinds(UUID reveal) {
        return database.text("SELECT string_agg(kind, ' ' ORDER BY sequence) FROM audit_event WHERE '" + reveal
                + "' = ANY (detail) AND kind LIKE 'REVEAL%'");
    }

    private static void asKeeper(String sql) throws SQLException {
        execute(database.keeper(), sql);
    }

    private static void asOwner(String sql) throws SQLException {
        execute(database.owner(), sql);
    }

    private static void execute(DatabaseAccount account, String sql) throws SQLException {
        try (Connection connection = account.connect(Trails.DEADLINE);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
