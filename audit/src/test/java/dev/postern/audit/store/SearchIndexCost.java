package dev.postern.audit.store;

import dev.postern.audit.Events;
import dev.postern.audit.event.AuditEvent;
import dev.postern.audit.event.Content;
import dev.postern.audit.event.Decision;
import dev.postern.audit.event.OutcomeStatus;
import dev.postern.audit.event.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Says what the indexes of the search cost the writer: durable rows a second and time of a core per row, with all of them
 * and with fewer, in turns on the same Postgres. Not a test: run it by hand on a quiet machine
 * ({@code SearchIndexCost [seconds] [rounds]}).
 */
final class SearchIndexCost {
    private static final int PEOPLE = 3_000;
    private static final int UNDER_WAY = 4_096;
    private static final double TICKS_PER_SECOND = 100;
    private static final String OWN =
            "audit_event_client_request, audit_event_orphaned, audit_event_rare, audit_event_fired";
    private static final Map<String, String> SETS = new LinkedHashMap<>();

    static {
        SETS.put("none", "DROP INDEX " + OWN + ", audit_event_person");
        SETS.put("all but person", "DROP INDEX audit_event_person");
        SETS.put("all", "SELECT 1");
        SETS.put(
                "all and GIN on groups",
                "CREATE INDEX ON audit_event USING gin (groups) WHERE kind IN ('INTENT', 'DENIED')");
    }

    private SearchIndexCost() {}

    public static void main(String[] arguments) throws Exception {
        int seconds = arguments.length < 1 ? 8 : Integer.parseInt(arguments[0]);
        int rounds = arguments.length < 2 ? 3 : Integer.parseInt(arguments[1]);
        Map<String, List<Measured>> all = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, String> set : SETS.entrySet()) {
                all.computeIfAbsent(set.getKey(), ignored -> new ArrayList<>()).add(measure(set.getValue(), seconds));
            }
        }
        all.forEach((set, measured) -> System.out.printf(
                "%-24s %,8.0f rows/s, %.2f µs of a core per row, median of %d%n",
                set, median(measured, Measured::rowsPerSecond), median(measured, Measured::microsPerRow), rounds));
        System.exit(0);
    }

    /** What one run showed; the time of cores is that of this process and of the writer's sessions in Postgres. */
    private record Measured(double rowsPerSecond, double microsPerRow) {}

    private static double median(List<Measured> measured, ToDoubleFunction<Measured> what) {
        return measured.stream()
                .mapToDouble(what)
                .sorted()
                .skip(measured.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    private static Measured measure(String change, int seconds) throws Exception {
        TestDatabase database = TestCluster.ONLY.database();
        database.tamper(change);
        List<Subject> people = IntStream.range(0, PEOPLE)
                .mapToObj(n -> new Subject(
                        "s-" + n, "n-" + n, List.of("/u-" + n % 12, "/u-" + n % 12 + "/t-" + n % 60), "session", "web"))
                .toList();
        Semaphore free = new Semaphore(UNDER_WAY);
        Events events = new Events(1);
        try (PostgresTrail trail = Trails.open(database.writer(), 2)) {
            people.forEach(person -> write(trail, events, person, free));
            free.acquire(UNDER_WAY);
            free.release(UNDER_WAY);
            long before = database.count("audit_event");
            double core = coreSeconds(database);
            long begin = System.nanoTime();
            for (int i = 0; System.nanoTime() - begin < seconds * 1_000_000_000L; i++) {
                write(trail, events, people.get(Math.floorMod(i * 7919, PEOPLE)), free);
            }
            free.acquire(UNDER_WAY);
            double took = (System.nanoTime() - begin) / 1e9;
            double used = coreSeconds(database) - core;
            double rows = database.count("audit_event") - before;
            return new Measured(rows / took, used / rows * 1e6);
        }
    }

    private static double coreSeconds(TestDatabase database) throws Exception {
        double ticks = ticks(ProcessHandle.current().pid());
        try (Connection connection = database.superuser();
                Statement statement = connection.createStatement();
                ResultSet session = statement.executeQuery(
                        "SELECT pid FROM pg_stat_activity WHERE usename = 'trail_writer' AND datname = current_database()")) {
            while (session.next()) {
                ticks += ticks(session.getLong(1));
            }
        }
        return ticks / TICKS_PER_SECOND;
    }

    /** User and system time of a process, from Linux. */
    private static double ticks(long process) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + process + "/stat"));
        List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
        return Double.parseDouble(fields.get(11)) + Double.parseDouble(fields.get(12));
    }

    private static void write(PostgresTrail trail, Events events, Subject person, Semaphore free) {
        AuditEvent.Intent made = events.intent(events.id(), person, "");
        boolean found = made.requestId().getLeastSignificantBits() % 10 == 0;
        Decision decision = found ? made.decision() : new Decision("acme 1", "allow", List.of(), new TreeMap<>());
        AuditEvent.Intent intent = new AuditEvent.Intent(
                made.requestId(),
                person,
                found ? made.requestId().toString() : "",
                made.clientAddress(),
                made.route(),
                found ? "large" : "small",
                made.modelServer(),
                made.zone(),
                made.stream(),
                decision,
                Content.none(),
                Content.none());
        append(trail, intent, free);
        AuditEvent.Outcome outcome = events.outcome(intent, OutcomeStatus.COMPLETED);
        append(
                trail,
                new AuditEvent.Outcome(
                        outcome.requestId(),
                        person,
                        outcome.status(),
                        outcome.code(),
                        outcome.httpStatus(),
                        outcome.finish(),
                        outcome.promptTokens(),
                        outcome.completionTokens(),
                        outcome.firstTokenMicros(),
                        outcome.totalMicros(),
                        outcome.decision(),
                        Content.none()),
                free);
    }

    private static void append(PostgresTrail trail, AuditEvent event, Semaphore free) {
        free.acquireUninterruptibly();
        var _ = trail.append(event).whenComplete((receipt, failure) -> free.release());
    }
}
