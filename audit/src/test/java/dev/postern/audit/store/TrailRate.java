package dev.postern.audit.store;

import dev.postern.audit.Events;
import dev.postern.audit.event.AuditEvent;
import dev.postern.audit.event.Content;
import dev.postern.audit.event.OutcomeStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;

/**
 * Says how many rows a second the writer makes durable, without and with content, on a Postgres of its own. Not a test:
 * run it by hand on a quiet machine ({@code TrailRate [seconds]}).
 */
final class TrailRate {
    private static final int LANES = 4;
    private static final int THREADS = 4;
    private static final int UNDER_WAY = 4_096;
    private static final int PROMPT_LENGTH = 4_096;

    private TrailRate() {}

    public static void main(String[] arguments) throws Exception {
        int seconds = arguments.length == 0 ? 10 : Integer.parseInt(arguments[0]);
        for (int round = 1; round <= 2; round++) {
            report("metadata rows", rate(seconds, ""));
            report("rows with a sealed prompt of 4 KiB", rate(seconds, prompt()));
        }
        System.exit(0);
    }

    private static void report(String what, double rate) {
        System.out.printf("%s: %,.0f rows/s%n", what, rate);
    }

    private static double rate(int seconds, String prompt) throws Exception {
        TestDatabase database = TestCluster.ONLY.database();
        Semaphore free = new Semaphore(UNDER_WAY);
        long begin;
        try (PostgresTrail trail = Trails.open(database.writer(), LANES)) {
            begin = System.nanoTime();
            long end = begin + seconds * 1_000_000_000L;
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Events events = new Events(i);
                threads.add(Thread.ofPlatform().start(() -> write(trail, events, free, end, prompt)));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            free.acquire(UNDER_WAY);
        }
        return database.count("audit_event") * 1e9 / (System.nanoTime() - begin);
    }

    private static void write(PostgresTrail trail, Events events, Semaphore free, long end, String prompt) {
        while (System.nanoTime() < end) {
            AuditEvent.Intent made = events.intent(events.id(), Events.ANA, "");
            AuditEvent.Intent intent = new AuditEvent.Intent(
                    made.requestId(),
                    made.subject(),
                    made.clientRequestId(),
                    made.clientAddress(),
                    made.route(),
                    made.model(),
                    made.modelServer(),
                    made.zone(),
                    made.stream(),
                    made.decision(),
                    Events.text(prompt),
                    Content.none());
            append(trail, intent, free);
            AuditEvent.Outcome outcome = events.outcome(intent, OutcomeStatus.COMPLETED);
            append(
                    trail,
                    new AuditEvent.Outcome(
                            outcome.requestId(),
                            outcome.subject(),
                            outcome.status(),
                            outcome.code(),
                            outcome.httpStatus(),
                            outcome.finish(),
                            outcome.promptTokens(),
                            outcome.completionTokens(),
                            outcome.firstTokenMicros(),
                            outcome.totalMicros(),
                            outcome.decision(),
                            Events.text(prompt)),
                    free);
        }
    }

    private static void append(PostgresTrail trail, AuditEvent event, Semaphore free) {
        free.acquireUninterruptibly();
        var _ = trail.append(event).whenComplete((receipt, failure) -> free.release());
    }

    private static String prompt() {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder(PROMPT_LENGTH);
        while (text.length() < PROMPT_LENGTH) {
            text.append(Integer.toString(random.nextInt(4_000), 36)).append(' ');
        }
        return text.substring(0, PROMPT_LENGTH);
    }
}
