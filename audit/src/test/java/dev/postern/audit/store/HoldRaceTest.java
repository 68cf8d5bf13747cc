package dev.postern.audit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.audit.Events;
import dev.postern.audit.Trail;
import dev.postern.audit.hold.HoldRefusedException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What two people do at the same moment: one of the two comes first, and the other one knows. */
class HoldRaceTest {
    private static final String ERASE = "SELECT keys FROM audit_erase(ARRAY[%s], NULL)"
            .formatted(HoldCases.literal(HoldCases.pseudonymOfAna("2026-Q4")));

    private final TestDatabase database = TestCluster.ONLY.database();
    private final HoldCases cases = new HoldCases(database);
    private final ExecutorService others = Executors.newVirtualThreadPerTaskExecutor();
    private PostgresTrail trail;

    @BeforeEach
    void write() throws InterruptedException {
        trail = Trails.open(database.writer(), 1);
        trail.append(new Events(1).intent()).join();
    }

    @AfterEach
    void close() {
        others.close();
        trail.close();
    }

    @Test
    void an_erasure_waits_for_a_hold_that_is_being_placed_and_sees_it() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Trail slow = event ->
                CompletableFuture.runAsync(() -> pass(written, go), others).thenCompose(nothing -> trail.append(event));
        Future<UUID> placing = others.submit(() -> cases.place(slow, HoldCases.ANA, "2026-01-01"));
        written.await();
        Future<Boolean> erasing = others.submit(this::isRefused);
        awaitSomebodyWaiting();

        go.countDown();

        assertThat(placing.get()).isNotNull();
        assertThat(erasing.get()).isTrue();
        assertThat(database.count("audit_identity")).isPositive();
    }

    @Test
    void a_hold_waits_for_an_erasure_under_way() throws Exception {
        Future<UUID> placing;
        try (Connection connection = database.keeper().connect(Trails.DEADLINE);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(ERASE);
            placing = others.submit(() -> cases.place(trail, HoldCases.ANA, "2026-01-01"));
            awaitSomebodyWaiting();

            connection.commit();
        }

        assertThat(placing.get()).isNotNull();
        assertThat(database.text("SELECT string_agg(kind, ' ') FROM audit_event WHERE kind LIKE 'HOLD%'"))
                .isEqualTo("HOLD_PLACED");
        assertThat(database.count("audit_subject_key WHERE pseudonym = "
                        + HoldCases.literal(HoldCases.pseudonymOfAna("2026-Q4"))))
                .isZero();
    }

    @Test
    void of_two_who_release_at_the_same_moment_one_does_and_one_record_says_so() throws Exception {
        UUID hold = cases.place(trail, HoldCases.ANA, "2026-01-01");
        cases.holds(trail).requestRelease(cases.caller(HoldCases.FIRST), hold);
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Trail slow = event ->
                CompletableFuture.runAsync(() -> pass(written, go), others).thenCompose(nothing -> trail.append(event));
        Future<?> winner = others.submit(() -> cases.holds(slow).release(cases.caller(HoldCases.SECOND), hold));
        written.await();
        Future<?> loser = others.submit(() -> cases.holds(trail).release(cases.caller(HoldCases.SECOND), hold));
        awaitSomebodyWaiting();

        go.countDown();

        winner.get();
        assertThatThrownBy(loser::get).hasCauseInstanceOf(HoldRefusedException.class);
        assertThat(database.count("audit_event WHERE kind = 'HOLD_RELEASED'")).isOne();
        assertThat(database.count("audit_active_hold")).isZero();
    }

    @Test
    void an_erasure_that_might_not_see_a_hold_is_refused() throws SQLException {
        try (Connection connection = database.keeper().connect(Trails.DEADLINE);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");

            assertThatThrownBy(() -> statement.execute(ERASE)).hasMessageContaining("read committed");
        }
    }

    private boolean isRefused() throws SQLException {
        try {
            new SubjectKeys(database.keeper(), Trails.DEADLINE, trail)
                    .erase(List.of(HoldCases.pseudonymOfAna("2026-Q4")));
            return false;
        } catch (OnHoldException e) {
            return true;
        }
    }

    private static void pass(CountDownLatch written, CountDownLatch go) {
        written.countDown();
        try {
            go.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitSomebodyWaiting() throws InterruptedException {
        while (database.count("pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'")
                == 0) {
            Thread.sleep(5);
        }
    }
}
