package dev.postern.gateway.vector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.gateway.desk.DeskDatabase;
import dev.postern.policy.Policy;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Drafts tried on what stands in a real Postgres. */
class ReplayRunTest {
    /** Of {@code -Dpostern.replay.vectors}; what many take is printed and asserted nowhere. */
    private static final int MANY = Integer.getInteger("postern.replay.vectors", 3_000);

    private static final int AT_A_TIME = 500;
    private static final Instant FROM = Instant.parse("2026-11-25T00:00:00Z");
    private static final Instant UNTIL = FROM.plus(Duration.ofDays(1));
    private static final Policy STRICTER = Vectors.policy("""
            policy: stricter
            rules:
              - { id: cards, find: [PAYMENT_CARD], do: block }
              - { id: mail, find: [EMAIL], groups: [/sales], do: mask }
            """);
    private static final List<VectorRow> KINDS = List.of(
            Vectors.prompt("Charge 4111 1111 1111 1111", "/sales"),
            Vectors.prompt("Charge 4111 1111 1111 1111 and write to jane.doe@example.com", "/hr"),
            Vectors.prompt("Write to jane.doe@example.com", "/sales"),
            Vectors.prompt("Write to jane.doe@example.com", "/hr"),
            Vectors.prompt("Say hello.", "/hr"));

    private static DeskDatabase database;

    @BeforeAll
    static void keepMany() throws SQLException {
        database = new DeskDatabase("V5__vector");
        VectorStore store = new VectorStore(database.dataSource());
        List<VectorRow> rows = new ArrayList<>(AT_A_TIME);
        for (int each = 0; each < MANY; each++) {
            rows.add(another(KINDS.get(each % KINDS.size()), each));
            if (rows.size() == AT_A_TIME || each == MANY - 1) {
                store.add(rows, 0, FROM);
                rows.clear();
            }
        }
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void every_vector_of_the_period_is_decided_again() throws SQLException {
        long began = System.nanoTime();
        ReplayReport report =
                new ReplayRun(new VectorStore(database.dataSource()), STRICTER, () -> false).over(FROM, UNTIL);
        System.out.printf(
                "%d vectors read from Postgres and decided again in %.1f s%n", MANY, (System.nanoTime() - began) / 1e9);

        assertThat(report.complete()).isTrue();
        assertThat(report.prompts()).isEqualTo(MANY);
        assertThat(report.unreadable()).isZero();
        assertThat(report.decisions())
                .contains(
                        new ReplayReport.Decisions("prompt", "mask", "block", ofKinds(0) + ofKinds(1)),
                        new ReplayReport.Decisions("prompt", "log", "mask", ofKinds(2)),
                        new ReplayReport.Decisions("prompt", "log", "allow", ofKinds(3)),
                        new ReplayReport.Decisions("prompt", "allow", "allow", ofKinds(4)));
    }

    @Test
    void what_lies_outside_the_period_is_left_out() throws SQLException {
        Instant last = FROM.plusMillis(MANY - 1L);

        ReplayReport report =
                new ReplayRun(new VectorStore(database.dataSource()), STRICTER, () -> false).over(FROM, last);

        assertThat(report.prompts()).isEqualTo(MANY - 1L);
    }

    @Test
    void replay_that_is_stopped_says_so() throws SQLException {
        int[] asked = {0};

        ReplayReport report = new ReplayRun(new VectorStore(database.dataSource()), STRICTER, () -> ++asked[0] > 1_000)
                .over(FROM, UNTIL);

        assertThat(report.complete()).isFalse();
        assertThat(report.prompts()).isEqualTo(1_000);
    }

    /** How many vectors are like one of the kinds. */
    private static long ofKinds(int kind) {
        return MANY / (long) KINDS.size() + (kind < MANY % KINDS.size() ? 1 : 0);
    }

    private static VectorRow another(VectorRow row, int number) {
        return new VectorRow(
                new UUID(1, number), FROM.plusMillis(number), row.vector(), row.policy(), row.decision(), row.rules());
    }
}
