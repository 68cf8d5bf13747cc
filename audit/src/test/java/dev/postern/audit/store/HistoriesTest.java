package dev.postern.audit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.audit.Cases;
import dev.postern.audit.Events;
import dev.postern.audit.Receipt;
import dev.postern.audit.event.AuditEvent;
import dev.postern.audit.event.OutcomeStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random histories of two processes on the real database: records, lost and cut connections, deaths, sweeps and seals in any
 * order. Whatever happens, what was told stands, each prompt has one end, and the trail verifies.
 */
class HistoriesTest {
    private static final int HISTORIES = Integer.getInteger("postern.histories", 2);
    private static final int STEPS = 60;

    private final TestDatabase database = TestCluster.ONLY.database();
    private final Events events = new Events(77);
    private final List<Member> dead = new ArrayList<>();

    /** Looks after the others over a connection that nothing happens to. */
    private final PostgresTrail survivor = Trails.unready(database.writer(), 1);

    static Stream<Long> seeds() {
        return Cases.seeds(HISTORIES);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_was_told_stands_and_each_prompt_has_one_end(long seed) throws Exception {
        Trails.awaitReady(survivor);
        Random random = Cases.random(seed);
        Member[] processes = {new Member(), new Member()};
        for (int step = 0; step < STEPS; step++) {
            int which = random.nextInt(processes.length);
            if (step(processes[which], random)) {
                dead.add(processes[which]);
                processes[which] = new Member();
            }
            Thread.sleep(random.nextInt(20));
        }
        List<Told> told = new ArrayList<>();
        for (Member process : processes) {
            process.relay.mend();
            Trails.awaitReady(process.trail);
            process.settle(told);
        }
        for (Member process : dead) {
            process.settle(told);
            process.close();
        }

        Sweeps.until(survivor, () -> database.count("audit_unfinished") == 0);

        for (Member process : processes) {
            process.close();
        }
        survivor.close();
        Seals.sealOnce(database);
        assertThat(told).isNotEmpty().allMatch(this::stands);
        assertThat(database.count(TWICE)).isZero();
        assertThat(database.count(WITHOUT_ONE_END)).isZero();
        assertThat(Seals.verify(database, Outside.nothing()).flaw()).isEmpty();
    }

    private static final String TWICE = """
            (SELECT request_id FROM audit_event WHERE kind = 'INTENT' GROUP BY request_id HAVING count(*) > 1) twice
            """;
    private static final String WITHOUT_ONE_END = """
            (SELECT asked.request_id FROM audit_event asked
             LEFT JOIN audit_event ended
                 ON ended.request_id = asked.request_id AND ended.kind IN ('OUTCOME', 'DENIED', 'ORPHANED')
             WHERE asked.kind = 'INTENT' GROUP BY asked.request_id HAVING count(ended.kind) <> 1) wrong
            """;

    /** One step of the world; true where the process died of it. */
    private boolean step(Member process, Random random) {
        switch (random.nextInt(20)) {
            case 0 -> process.relay.cut();
            case 1 -> process.relay.swallowAnswers();
            case 2 -> process.relay.swallowAll();
            case 3, 4, 5 -> process.relay.mend();
            case 6 -> Sweeps.once(survivor, random.nextLong(4) * Sweeps.SECONDS_APART);
            case 7 -> Seals.sealOnce(database);
            case 8 -> {
                process.relay.swallowAll();
                return true;
            }
            case 9, 10, 11, 12 -> process.end();
            default -> process.ask();
        }
        return false;
    }

    private boolean stands(Told told) {
        Receipt place = told.receipt;
        return database.count("audit_event WHERE (lane, epoch, sequence) = (%d, %d, %d) AND request_id = '%s'"
                        .formatted(place.lane(), place.epoch(), place.sequence(), told.event.requestId()))
                == 1;
    }

    private record Told(AuditEvent event, Receipt receipt) {}

    private record Asked(AuditEvent event, CompletableFuture<Receipt> record) {}

    /** A process behind a cable of its own. */
    private final class Member {
        private final Relay relay;
        private final PostgresTrail trail;
        private final List<Asked> asked = new ArrayList<>();
        private final List<Asked> ended = new ArrayList<>();
        private int next;

        Member() throws IOException, InterruptedException {
            relay = new Relay(database.port());
            trail = Trails.open(database.writerThrough(relay.port()), 2);
        }

        void ask() {
            AuditEvent.Intent intent = events.intent(events.idAt(Trails.NOON.toEpochMilli()), Events.ANA, "the prompt");
            asked.add(new Asked(intent, trail.append(intent)));
        }

        /** Only what was told as durable went on to a model and comes to an end. */
        void end() {
            while (next < asked.size()) {
                Asked one = asked.get(next++);
                if (one.record.isDone() && !one.record.isCompletedExceptionally()) {
                    AuditEvent outcome = events.outcome((AuditEvent.Intent) one.event, OutcomeStatus.COMPLETED);
                    ended.add(new Asked(outcome, trail.append(outcome)));
                    return;
                }
            }
        }

        /** Waits until somebody was told something about each record, and keeps what was told as durable. */
        void settle(List<Told> told) {
            Stream.concat(asked.stream(), ended.stream()).forEach(one -> {
                Receipt receipt = one.record.exceptionally(failure -> null).join();
                if (receipt != null) {
                    told.add(new Told(one.event, receipt));
                }
            });
        }

        void close() throws IOException {
            trail.close();
            relay.close();
        }
    }
}
