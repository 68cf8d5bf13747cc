package dev.postern.audit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.audit.AuditUnavailableException;
import dev.postern.audit.Events;
import dev.postern.audit.Receipt;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The database stops, stalls or loses an answer. What was told as durable stays; everybody else is told in time. */
class OutageTest {
    /** Far above the deadline, so that only a record that nobody ends fails a test. */
    private static final long PATIENCE_SECONDS = 30;

    private static final TestCluster CLUSTER = new TestCluster();

    private final TestDatabase database = CLUSTER.database();
    private final Events events = new Events(1);

    @Test
    void a_killed_database_loses_nothing_that_was_told_and_is_found_again() throws Exception {
        Set<UUID> told = ConcurrentHashMap.newKeySet();
        try (PostgresTrail trail = Trails.open(database.writer(), 2)) {
            PostgresProcess process = CLUSTER.process();
            Thread load = Thread.ofPlatform().start(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    var intent = events.intent();
                    var _ = trail.append(intent).thenRun(() -> told.add(intent.requestId()));
                    LockSupport.parkNanos(200_000);
                }
            });
            awaitMore(told, 500);
            process.kill();
            load.interrupt();
            load.join();

            CompletableFuture<Receipt> whileDown = trail.append(events.intent());

            assertThat(failureOf(whileDown)).isInstanceOf(AuditUnavailableException.class);
            assertThat(trail.problem()).isPresent();
            process.start();
            Trails.awaitReady(trail);
            trail.append(events.intent()).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        assertThat(storedRequests()).containsAll(told);
        assertThat(Trails.flaw(database)).isEmpty();
    }

    @Test
    void a_trail_that_needs_a_standby_says_how_to_get_one() throws Exception {
        try (PostgresTrail trail = new PostgresTrail(
                new TrailSettings(database.writer(), 1, Trails.DEADLINE, true),
                Trails.MASTER,
                Clock.fixed(Trails.NOON, ZoneOffset.UTC),
                new SecureRandom(),
                events::id)) {
            trail.start();
            while (trail.problem().orElse("").contains("not begun")) {
                Thread.sleep(10);
            }

            CompletableFuture<Receipt> record = trail.append(events.intent());

            assertThat(failureOf(record)).isInstanceOf(AuditUnavailableException.class);
            assertThat(trail.problem().orElse("")).contains("synchronous_standby_names");
        }
    }

    /** A gateway whose port is taken ends before its trail began. */
    @Test
    void a_trail_that_never_began_ends_as_others_do() throws Exception {
        PostgresTrail trail = new PostgresTrail(
                new TrailSettings(database.writer(), 1, Trails.DEADLINE),
                Trails.MASTER,
                Clock.fixed(Trails.NOON, ZoneOffset.UTC),
                new SecureRandom(),
                events::id);

        trail.close();

        assertThat(failureOf(trail.append(events.intent()))).isInstanceOf(AuditUnavailableException.class);
    }

    @Test
    void a_commit_whose_answer_was_lost_is_found_and_told_once() throws Exception {
        try (Relay relay = new Relay(database.port());
                PostgresTrail trail = Trails.open(database.writerThrough(relay.port()), 1)) {
            var intent = events.intent();
            trail.append(events.intent()).join();
            relay.swallowAnswers();

            CompletableFuture<Receipt> record = trail.append(intent);
            awaitStored(intent.requestId());
            relay.mend();

            assertThat(record.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(new Receipt(0, 1, 3));
            trail.append(events.intent()).join();
        }
        assertThat(database.count("audit_event WHERE kind = 'INTENT'")).isEqualTo(3);
        assertThat(database.count("audit_epoch")).isEqualTo(1);
        assertThat(Trails.flaw(database)).isEmpty();
    }

    @Test
    void a_batch_that_never_arrived_is_written_after_the_cut() throws Exception {
        try (Relay relay = new Relay(database.port());
                PostgresTrail trail = Trails.open(database.writerThrough(relay.port()), 1)) {
            trail.append(events.intent()).join();
            relay.swallowAll();

            CompletableFuture<Receipt> record = trail.append(events.intent());
            relay.mend();

            assertThat(record.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(new Receipt(0, 1, 3));
        }
        assertThat(Trails.flaw(database)).isEmpty();
    }

    @Test
    void a_silent_connection_fails_every_record_and_is_replaced() throws Exception {
        try (Relay relay = new Relay(database.port());
                PostgresTrail trail = Trails.open(database.writerThrough(relay.port()), 1)) {
            trail.append(events.intent()).join();
            relay.swallowAll();

            List<CompletableFuture<Receipt>> records = IntStream.range(0, 50)
                    .mapToObj(ignored -> trail.append(events.intent()))
                    .toList();

            assertThat(records)
                    .allSatisfy(record -> assertThat(failureOf(record)).isInstanceOf(AuditUnavailableException.class));
            relay.mend();
            Trails.awaitReady(trail);
            trail.append(events.intent()).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        assertThat(Trails.flaw(database)).isEmpty();
    }

    @Test
    void more_than_fits_into_memory_is_refused_at_once() throws Exception {
        int flood = 20_000;
        try (Relay relay = new Relay(database.port());
                PostgresTrail trail = Trails.open(database.writerThrough(relay.port()), 1)) {
            relay.swallowAll();
            var _ = trail.append(events.intent());
            List<CompletableFuture<Receipt>> records = new ArrayList<>();

            for (int i = 0; i < flood; i++) {
                records.add(trail.append(events.denied("policy_blocked")));
            }

            assertThat(records).filteredOn(CompletableFuture::isDone).hasSizeGreaterThan(1_000);
            assertThat(records)
                    .filteredOn(CompletableFuture::isDone)
                    .allSatisfy(record -> assertThat(record).isCompletedExceptionally());
        }
    }

    @Test
    void a_trail_that_begins_before_its_database_writes_once_it_is_there() throws Exception {
        TestDatabase late = CLUSTER.emptyDatabase();
        try (PostgresTrail trail = Trails.unready(late.writer(), 1)) {
            assertThat(failureOf(trail.append(events.intent()))).isInstanceOf(AuditUnavailableException.class);
            assertThat(trail.problem()).contains("The audit schema is not there yet; the migrations have not run");

            Migrations.run(late.owner(), TestCluster.ROLES);
            Trails.awaitReady(trail);

            assertThat(trail.append(events.intent()).join()).isEqualTo(new Receipt(0, 1, 2));
        }
    }

    @Test
    void a_writer_that_may_change_the_trail_is_not_ready() throws Exception {
        database.tamper("GRANT DELETE ON audit_event TO trail_writer");
        try (PostgresTrail trail = Trails.unready(database.writer(), 1)) {
            CompletableFuture<Receipt> record = trail.append(events.intent());

            assertThat(failureOf(record)).isInstanceOf(AuditUnavailableException.class);
            assertThat(trail.problem())
                    .hasValueSatisfying(problem -> assertThat(problem).contains("may change the audit trail"));
        }
    }

    @Test
    void a_database_that_refuses_rows_for_a_while_is_written_again_in_the_same_epoch() throws Exception {
        try (PostgresTrail trail = Trails.open(database.writer(), 1)) {
            trail.append(events.intent()).join();
            database.tamper("REVOKE INSERT ON audit_event FROM trail_writer");
            assertThat(failureOf(trail.append(events.intent()))).isInstanceOf(AuditUnavailableException.class);
            assertThat(trail.problem()).isPresent();

            database.tamper("GRANT INSERT ON audit_event TO trail_writer");
            Trails.awaitReady(trail);

            assertThat(trail.append(events.intent()).join().epoch()).isEqualTo(1);
        }
        assertThat(Trails.flaw(database)).isEmpty();
    }

    @Test
    void one_record_that_the_database_never_takes_does_not_take_others_with_it() throws Exception {
        try (PostgresTrail trail = Trails.open(database.writer(), 1)) {
            database.tamper("ALTER TABLE audit_event ADD CONSTRAINT odd CHECK (code IS DISTINCT FROM 'poison')");
            List<CompletableFuture<Receipt>> good = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                good.add(trail.append(events.denied("policy_blocked")));
            }

            CompletableFuture<Receipt> bad = trail.append(events.denied("poison"));
            for (int i = 0; i < 20; i++) {
                good.add(trail.append(events.denied("policy_blocked")));
            }

            assertThat(failureOf(bad)).isInstanceOf(AuditUnavailableException.class);
            assertThat(good)
                    .allSatisfy(record -> assertThat(record.get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                                    .epoch())
                            .isEqualTo(1));
        }
        assertThat(Trails.flaw(database)).isEmpty();
    }

    @Test
    void a_lane_that_another_process_took_meanwhile_is_left_to_it() throws Exception {
        try (Relay relay = new Relay(database.port());
                PostgresTrail first = Trails.open(database.writerThrough(relay.port()), 1)) {
            first.append(events.intent()).join();
            relay.swallowAll();
            endWriterSessions();
            try (PostgresTrail second = Trails.open(database.writer(), 1)) {
                assertThat(second.append(events.intent()).join()).isEqualTo(new Receipt(0, 2, 2));
                assertThat(failureOf(first.append(events.intent()))).isInstanceOf(AuditUnavailableException.class);
                relay.mend();
                Trails.awaitReady(first);

                Receipt receipt = first.append(events.intent()).get(PATIENCE_SECONDS, TimeUnit.SECONDS);

                assertThat(receipt).isEqualTo(new Receipt(1, 1, 2));
            }
        }
        assertThat(Trails.flaw(database)).isEmpty();
    }

    private void awaitStored(UUID request) throws InterruptedException {
        while (database.count("audit_event WHERE request_id = '" + request + "'") == 0) {
            Thread.sleep(10);
        }
    }

    private static void awaitMore(Set<UUID> told, int count) throws InterruptedException {
        while (told.size() < count) {
            Thread.sleep(5);
        }
    }

    private void endWriterSessions() throws SQLException {
        try (Connection connection = database.superuser();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE usename = 'trail_writer'")) {
            statement.executeQuery().close();
        }
    }

    private Set<UUID> storedRequests() throws SQLException {
        Set<UUID> stored = new HashSet<>();
        try (Connection connection = database.superuser();
                ResultSet row = connection.createStatement().executeQuery("SELECT request_id FROM audit_event")) {
            while (row.next()) {
                stored.add(row.getObject(1, UUID.class));
            }
        }
        return stored;
    }

    private static Throwable failureOf(CompletableFuture<Receipt> record)
            throws InterruptedException, TimeoutException {
        try {
            Receipt receipt = record.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            throw new AssertionError("The record was told to be durable: " + receipt);
        } catch (ExecutionException e) {
            return Objects.requireNonNull(e.getCause());
        }
    }
}
