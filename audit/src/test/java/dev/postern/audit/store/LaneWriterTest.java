package dev.postern.audit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.audit.Events;
import dev.postern.audit.content.KeyWrap;
import dev.postern.audit.content.People;
import dev.postern.audit.content.Pseudonyms;
import dev.postern.audit.content.Sealer;
import dev.postern.audit.event.AuditEvent;
import dev.postern.audit.event.OutcomeStatus;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a lane writes of what waits for it. */
class LaneWriterTest {
    private final TestDatabase database = TestCluster.ONLY.database();
    private final Events events = new Events(1);
    private final InFlight inFlight = new InFlight();
    private final Sealer sealer = new Sealer();
    private final Preparation preparation = new Preparation(
            Clock.fixed(Trails.NOON, ZoneOffset.UTC),
            Duration.ofSeconds(30),
            new People(new Pseudonyms(Trails.MASTER), new KeyWrap(Trails.MASTER), sealer, new SecureRandom()),
            sealer,
            new SecureRandom());
    private final LaneWriter lane = new LaneWriter(
            database.writer(),
            Trails.DEADLINE,
            new DurabilityCheck(false),
            new OwnRecords(preparation, events::id),
            Runnable::run,
            inFlight,
            () -> {});

    @Test
    void the_end_of_an_exchange_that_was_given_up_while_it_waited_is_not_written() {
        AuditEvent.Intent intent = events.intent();
        inFlight.begin(intent.requestId());
        PendingRecord end = preparation.prepare(events.outcome(intent, OutcomeStatus.COMPLETED));
        lane.queue().offer(end);
        inFlight.renounce();

        writeAll();

        assertThat(end.done()).isCompletedExceptionally();
        assertThat(database.count("audit_event WHERE kind = 'OUTCOME'")).isZero();
    }

    @Test
    void the_end_by_a_survivor_of_an_exchange_that_was_given_up_is_written() {
        AuditEvent.Intent intent = events.intent();
        inFlight.begin(intent.requestId());
        inFlight.renounce();
        lane.queue().offer(preparation.prepare(new AuditEvent.Orphaned(intent.requestId(), new TreeMap<>())));

        writeAll();

        assertThat(database.count("audit_event WHERE kind = 'ORPHANED'")).isOne();
    }

    @Test
    void a_record_that_became_late_while_the_process_stood_still_is_not_written() {
        PendingRecord late = preparation.prepare(events.denied("policy_blocked"), System.nanoTime());
        lane.queue().offer(late);

        writeAll();

        assertThat(late.done()).isCompletedExceptionally();
        assertThat(database.count("audit_event WHERE kind = 'DENIED'")).isZero();
    }

    private void writeAll() {
        lane.queue().close();
        lane.run();
    }
}
