package dev.postern.audit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.audit.Events;
import dev.postern.audit.Receipt;
import dev.postern.audit.event.AuditEvent;
import dev.postern.audit.event.OutcomeStatus;
import dev.postern.audit.event.Subject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.PGConnection;

/**
 * Random texts with a mark go through the trail in every secret place: prompts, answers, names, groups, addresses, ids of
 * clients. The mark is then looked for in the files of the database, its log of changes and a dump. A text in a clear
 * column shows that it would be found. Takes as many prompts as {@code postern.canaries} says.
 */
class CanaryTest {
    private static final int PROMPTS = Integer.getInteger("postern.canaries", 300);
    private static final String MARK = "Qx7canary9Zk";
    private static final String CONTROL = "Qx7control9Zk";

    /** Its files are searched, so nobody else writes them. */
    private static final TestCluster CLUSTER = new TestCluster();

    private static TestDatabase database;

    @BeforeAll
    static void write() throws Exception {
        database = CLUSTER.database();
        Events events = new Events(1);
        Random random = new Random(1);
        List<CompletableFuture<Receipt>> written = new ArrayList<>();
        try (PostgresTrail trail = Trails.open(database.writer(), 2)) {
            for (int i = 0; i < PROMPTS; i++) {
                Subject subject =
                        new Subject(canary(random), canary(random), List.of("/unit"), "access_token", CONTROL);
                AuditEvent.Intent intent = intent(events, subject, random, i);
                written.add(trail.append(intent));
                written.add(trail.append(outcome(intent, random)));
                written.add(trail.append(new AuditEvent.Denied(
                        events.id(),
                        Optional.empty(),
                        canary(random),
                        canary(random),
                        "/v1/models",
                        "small",
                        "invalid_token",
                        401,
                        intent.decision(),
                        Events.text(canary(random)))));
                if (written.size() > 1_000) {
                    written.forEach(CompletableFuture::join);
                    written.clear();
                }
            }
            written.forEach(CompletableFuture::join);
        }
        try (Connection connection = database.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
        }
    }

    static List<String> forms() {
        return List.of(MARK, HexFormat.of().formatHex(MARK.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void what_stands_in_clear_is_found_in_files_log_and_dump() throws Exception {
        assertThat(RawScan.filesWith(CONTROL, tables())).isNotEmpty();
        assertThat(RawScan.filesWith(CONTROL, log())).isNotEmpty();
        assertThat(dumpHolds(CONTROL)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void no_canary_stands_in_the_files_of_tables(String form) throws Exception {
        assertThat(RawScan.filesWith(form, tables())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void no_canary_stands_in_the_log_of_changes(String form) throws IOException {
        assertThat(RawScan.filesWith(form, log())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void no_canary_stands_in_a_dump(String form) throws Exception {
        assertThat(dumpHolds(form)).isFalse();
    }

    private static AuditEvent.Intent intent(Events events, Subject subject, Random random, int number) {
        AuditEvent.Intent made = events.intent(events.id(), subject, "");
        String prompt = (canary(random) + " ").repeat(1 + number % 100);
        return new AuditEvent.Intent(
                made.requestId(),
                subject,
                canary(random),
                canary(random),
                made.route(),
                made.model(),
                made.modelServer(),
                made.zone(),
                made.stream(),
                made.decision(),
                Events.text(prompt),
                Events.text(prompt + canary(random)));
    }

    private static AuditEvent.Outcome outcome(AuditEvent.Intent intent, Random random) {
        return new AuditEvent.Outcome(
                intent.requestId(),
                intent.subject(),
                OutcomeStatus.COMPLETED,
                "",
                200,
                "stop",
                1,
                1,
                1,
                1,
                intent.decision(),
                Events.text(canary(random)));
    }

    private static String canary(Random random) {
        return MARK + Long.toString(random.nextLong() & Long.MAX_VALUE, Character.MAX_RADIX);
    }

    private static Path tables() throws SQLException {
        try (Connection connection = database.superuser();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT oid FROM pg_database WHERE datname = current_database()")) {
            row.next();
            return CLUSTER.data().resolve("base").resolve(row.getString(1));
        }
    }

    private static Path log() {
        return CLUSTER.data().resolve("pg_wal");
    }

    private static boolean dumpHolds(String text) throws SQLException, IOException {
        RawScan.Finder finder = new RawScan.Finder(text);
        try (Connection connection = database.superuser();
                Statement tables = connection.createStatement();
                ResultSet table = tables.executeQuery(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = 'audit'")) {
            while (table.next()) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("COPY (SELECT * FROM audit." + table.getString(1) + ") TO STDOUT", finder);
            }
        }
        return finder.found();
    }
}
