package dev.postern.audit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.audit.Events;
import dev.postern.audit.Receipt;
import dev.postern.audit.event.AuditEvent;
import dev.postern.audit.event.OutcomeStatus;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Every prompt that left gets one end, whatever became of the process that sent it. */
class OrphanSweepTest {
    private static final long PATIENCE_SECONDS = 30;

    private final TestDatabase database = TestCluster.ONLY.database();
    private final Events events = new Events(1);

    @Test
    void a_survivor_closes_the_lane_of_a_dead_process_and_ends_its_exchanges_once() throws Exception {
        try (Relay relay = new Relay(database.port());
                PostgresTrail dead = Trails.open(database.writerThrough(relay.port()), 1);
                PostgresTrail survivor = Trails.open(database.writer(), 1)) {
            AuditEvent.Intent open = recent();
            dead.append(open).join();
            AuditEvent.Intent ended = recent();
            dead.append(ended).join();
            dead.append(events.outcome(ended, OutcomeStatus.COMPLETED)).join();
            relay.swallowAll();

            Sweeps.until(survivor, () -> database.count("audit_unfinished") == 0);

            assertThat(database.count("audit_event WHERE kind = 'ORPHANED' AND request_id = '" + open.requestId()
                            + "' AND 'process_gone' = ANY (detail)"))
                    .isOne();
            assertThat(database.count("audit_event WHERE kind = 'ORPHANED'")).isOne();
            assertThat(Trails.flaw(database)).isEmpty();
        }
    }

    @Test
    void a_leader_that_is_stopped_is_put_out_of_charge() throws Exception {
        try (Relay relay = new Relay(database.port());
                PostgresTrail leader = Trails.open(database.writerThrough(relay.port()), 1);
                PostgresTrail survivor = Trails.open(database.writer(), 1)) {
            leader.append(recent()).join();
            Sweeps.once(leader, 0);
            relay.swallowAll();

            Sweeps.until(survivor, () -> database.count("audit_unfinished") == 0);

            assertThat(database.count("audit_event WHERE kind = 'ORPHANED' AND 'process_gone' = ANY (detail)"))
                    .isOne();
            assertThat(Trails.flaw(database)).isEmpty();
        }
    }

    @Test
    void a_process_that_was_shut_out_writes_nothing_more_into_its_epoch() throws Exception {
        try (Relay relay = new Relay(database.port());
                PostgresTrail zombie = Trails.open(database.writerThrough(relay.port()), 1);
                PostgresTrail survivor = Trails.open(database.writer(), 1)) {
            AuditEvent.Intent open = recent();
            zombie.append(open).join();
            relay.swallowAll();
            Sweeps.until(survivor, () -> database.count("audit_unfinished") == 0);
            long before = database.count("audit_event WHERE lane = 0 AND epoch = 1");
            relay.mend();
            Trails.awaitReady(zombie);

            boolean refused = Trails.failed(zombie.append(events.outcome(open, OutcomeStatus.COMPLETED)));

            assertThat(refused).isTrue();
            zombie.append(recent()).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(database.count("audit_event WHERE lane = 0 AND epoch = 1"))
                    .isEqualTo(before);
            assertThat(database.count("audit_event WHERE request_id = '" + open.requestId() + "'"))
                    .isEqualTo(2);
            assertThat(Trails.flaw(database)).isEmpty();
        }
    }

    @Test
    void an_end_that_could_not_be_recorded_is_made_up_for_by_the_process_itself() throws Exception {
        try (Relay relay = new Relay(database.port());
                PostgresTrail trail = Trails.open(database.writerThrough(relay.port()), 1)) {
            AuditEvent.Intent intent = recent();
            trail.append(intent).join();
            relay.swallowAll();
            assertThat(Trails.failed(trail.append(events.outcome(intent, OutcomeStatus.COMPLETED))))
                    .isTrue();
            relay.mend();
            Trails.awaitReady(trail);

            Sweeps.until(trail, () -> database.count("audit_unfinished") == 0);

            assertThat(database.count("audit_event WHERE kind = 'ORPHANED' AND 'end_not_recorded' = ANY (detail)"))
                    .isOne();
            assertThat(Trails.flaw(database)).isEmpty();
        }
    }

    @Test
    void a_second_end_by_a_survivor_is_refused_and_takes_nothing_else_with_it() throws Exception {
        try (PostgresTrail trail = Trails.open(database.writer(), 1)) {
            AuditEvent.Intent open = recent();
            trail.append(open).join();
            AuditEvent.Orphaned end = new AuditEvent.Orphaned(open.requestId(), new TreeMap<>());
            trail.append(end).join();

            CompletableFuture<Receipt> second = trail.append(end);
            CompletableFuture<Receipt> other = trail.append(recent());

            assertThat(Trails.failed(second)).isTrue();
            assertThat(other.get(PATIENCE_SECONDS, TimeUnit.SECONDS).epoch()).isEqualTo(1);
            assertThat(database.count("audit_event WHERE kind = 'ORPHANED'")).isOne();
            assertThat(Trails.flaw(database)).isEmpty();
        }
    }

    @Test
    void an_exchange_that_goes_on_is_left_alone() throws Exception {
        try (PostgresTrail trail = Trails.open(database.writer(), 2);
                PostgresTrail other = Trails.open(database.writer(), 2)) {
            trail.append(recent()).join();

            for (int i = 0; i < 5; i++) {
                Sweeps.once(trail, Sweeps.SECONDS_APART * i);
                Sweeps.once(other, Sweeps.SECONDS_APART * i);
                moveEveryLane(trail);
                moveEveryLane(other);
            }

            assertThat(database.count("audit_event WHERE kind = 'ORPHANED'")).isZero();
        }
    }

    private void moveEveryLane(PostgresTrail trail) {
        for (int i = 0; i < 20; i++) {
            trail.append(recent()).join();
        }
    }

    /** Its id says that it was made at the time the trails of these tests live in. */
    private AuditEvent.Intent recent() {
        return events.intent(events.idAt(Trails.NOON.toEpochMilli()), Events.ANA, "the prompt");
    }
}
