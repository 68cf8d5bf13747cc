package dev.postern.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.postern.acceptance.client.ChatApi;
import dev.postern.acceptance.client.Question;
import dev.postern.acceptance.client.Reply;
import dev.postern.acceptance.fault.injection.Cable;
import dev.postern.acceptance.fault.injection.DatabaseProcess;
import dev.postern.acceptance.fault.injection.LiveHeap;
import dev.postern.acceptance.fault.injection.SmallDisk;
import dev.postern.acceptance.fault.oracle.Evidence;
import dev.postern.acceptance.fault.oracle.Oracle;
import dev.postern.acceptance.fault.witness.Callers;
import dev.postern.acceptance.fault.witness.Load;
import dev.postern.acceptance.stack.OnOwnStacks;
import dev.postern.acceptance.stack.Stack;
import dev.postern.local.postgres.LocalPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Breaks the database and the way to it while people work, one fault after the other over one trail: nothing leaves while
 * nothing can be recorded, everything goes on by itself afterwards, and the oracle finds nothing.
 */
@OnOwnStacks
class DatabaseFaultTest {
    private static final Question HELLO = Question.to("plain").saying("Hello");
    private static final Load LOAD = new Load(4, Duration.ofMillis(50), 0);
    private static final Load CROWD = new Load(150, Duration.ofMillis(50), 20_000);

    /** Two seconds are promised; a machine that is busy with tests gets six. */
    private static final Duration REFUSED_WITHIN = Duration.ofSeconds(6);

    /** Ten seconds are promised, fifteen where the server has to start again; a busy machine gets more. */
    private static final Duration SERVED_WITHIN = Duration.ofSeconds(40);

    /** What was recorded before the fault may still be on its way to the model server. */
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(1);

    private static final Duration OUTAGE = Duration.ofSeconds(2);
    private static final int KILLS = 3;
    private static final long HEAP_GROWTH = 50 << 20;

    private final Stack shared;

    @TempDir
    Path folder;

    DatabaseFaultTest(Stack shared) {
        this.shared = shared;
    }

    /** Does something to the database. */
    @FunctionalInterface
    private interface Act {
        void run() throws Exception;
    }

    @TestFactory
    Stream<DynamicTest> broken_database_lets_nothing_out() {
        Cable cable = Cable.lay();
        Stack stack = shared.another(cable::to);
        Scene scene = new Scene(Witnesses.of(stack), cable, Figures.of("database"));
        DatabaseProcess database = new DatabaseProcess(stack.machinery().database());
        Stream<DynamicTest> faults = Stream.of(
                slow(scene, Duration.ofMillis(50)),
                slow(scene, Duration.ofMillis(500)),
                outage(scene, "answers after 5 s", () -> cable.slowsDownBy(Duration.ofSeconds(5)), cable::mend),
                outage(scene, "torn cable", () -> cable.becomes(Cable.Condition.TORN), cable::mend),
                outage(scene, "dead cable", () -> cable.becomes(Cable.Condition.DEAD), cable::mend),
                outage(scene, "lost answers", () -> cable.becomes(Cable.Condition.LOSES_ANSWERS), cable::mend),
                outage(scene, "frozen database", database::freeze, database::thaw),
                DynamicTest.dynamicTest("killed database", () -> killed(scene, database)),
                DynamicTest.dynamicTest("full disk", () -> fullDisk(scene)),
                DynamicTest.dynamicTest("crowd before a dead cable", () -> crowd(scene)),
                DynamicTest.dynamicTest("all of it is recorded and ended", () -> recovered(scene)));
        return faults.onClose(cable::close).onClose(scene.witnesses()::close).onClose(stack::close);
    }

    /** A stack behind a cable, and who watches. */
    private record Scene(Witnesses witnesses, Cable cable, Figures figures) {
        Stack stack() {
            return witnesses.stack();
        }

        long pid() {
            return stack().machinery().gateway().process().pid();
        }
    }

    private static DynamicTest slow(Scene scene, Duration delay) {
        String name = "answers after " + delay.toMillis() + " ms";
        return DynamicTest.dynamicTest(name, () -> {
            scene.cable().slowsDownBy(delay);
            try (Callers _ = scene.witnesses().callers(name, LOAD)) {
                ChatApi chat = scene.stack().chat();
                assertThat(chat.ask(HELLO).status()).isEqualTo(200);
            } finally {
                scene.cable().slowsDownBy(Duration.ZERO);
            }
            assertThat(Oracle.inBetween(scene.witnesses().evidence())).isEmpty();
        });
    }

    private static DynamicTest outage(Scene scene, String name, Act begin, Act end) {
        return DynamicTest.dynamicTest(
                name,
                () -> assertThat(outOfOrder(scene, name, begin, end))
                        .as("prompts that left while nothing could be recorded")
                        .isZero());
    }

    /** Returns how many prompts left meanwhile. */
    private static long outOfOrder(Scene scene, String name, Act begin, Act end) throws Exception {
        ChatApi chat = scene.stack().chat();
        long left;
        Duration took;
        Reply refused;
        try (Callers _ = scene.witnesses().callers(name, LOAD)) {
            Thread.sleep(ON_ITS_WAY);
            begin.run();
            long broken;
            long ends;
            try {
                Thread.sleep(ON_ITS_WAY);
                broken = System.nanoTime();
                long asked = broken;
                refused = chat.ask(HELLO);
                took = Duration.ofNanos(System.nanoTime() - asked);
                Thread.sleep(OUTAGE);
                ends = System.nanoTime();
            } finally {
                end.run();
            }
            served(scene, name);
            left = scene.witnesses().stub().between(broken, ends);
        }

        scene.figures().note(name + ", ms to refuse", took.toMillis());
        assertThat(refused.code()).isEqualTo("audit_unavailable");
        assertThat(took).isLessThan(REFUSED_WITHIN);
        assertThat(Oracle.inBetween(scene.witnesses().evidence())).isEmpty();
        return left;
    }

    private static void killed(Scene scene, DatabaseProcess database) throws Exception {
        try (Callers _ = scene.witnesses().callers("killed database", LOAD)) {
            for (int kill = 0; kill < KILLS; kill++) {
                Thread.sleep(ON_ITS_WAY);
                long killed = System.nanoTime();
                database.killAndRestart();
                scene.figures()
                        .note(
                                "killed database, ms until it answers",
                                Duration.ofNanos(System.nanoTime() - killed).toMillis());
                served(scene, "killed database");
            }
        }

        assertThat(Oracle.inBetween(scene.witnesses().evidence())).isEmpty();
    }

    private void fullDisk(Scene scene) throws Exception {
        Optional<SmallDisk> mounted = SmallDisk.in(folder);
        assumeThat(mounted)
                .as("mounting a file system of fixed size needs root")
                .isPresent();
        LocalPostgres server = scene.stack().machinery().database();
        try (SmallDisk disk = mounted.orElseThrow()) {
            disk.take(server);
            try {
                // A row that finds room in a page that is there is recorded, and its prompt may go: the oracle judges
                // that.
                outOfOrder(
                        scene,
                        "full disk",
                        () -> {
                            disk.fill();
                            awaitRefusal(scene);
                        },
                        disk::free);
            } finally {
                disk.giveBack(server);
            }
        }
    }

    /** Rows still fit into pages that are there, until they do not. */
    private static void awaitRefusal(Scene scene) throws InterruptedException {
        ChatApi chat = scene.stack().chat();
        long until = System.nanoTime() + SERVED_WITHIN.toNanos();
        while (chat.ask(HELLO).status() == 200 && System.nanoTime() < until) {
            Thread.sleep(10);
        }
    }

    private static void crowd(Scene scene) throws Exception {
        long early;
        long late;
        scene.cable().becomes(Cable.Condition.DEAD);
        try (Callers _ = scene.witnesses().callers("crowd before a dead cable", CROWD)) {
            Thread.sleep(OUTAGE);
            early = LiveHeap.of(scene.pid());
            Thread.sleep(OUTAGE.multipliedBy(2));
            late = LiveHeap.of(scene.pid());
        } finally {
            scene.cable().mend();
        }
        served(scene, "crowd before a dead cable");

        scene.figures()
                .note("crowd before a dead cable, live heap after 2 s and after 6 s, bytes", early + ", " + late);
        assertThat(late - early).isLessThan(HEAP_GROWTH);
        assertThat(scene.stack().gatewayLog()).doesNotContain("OutOfMemoryError");
        assertThat(Oracle.inBetween(scene.witnesses().evidence())).isEmpty();
    }

    private static void recovered(Scene scene) throws InterruptedException {
        Evidence evidence = Recovery.assertRecovered(scene.witnesses(), "after all", scene.figures());

        assertThat(evidence.clients()).anyMatch(client -> client.nothingSent() && client.status() == 503);
    }

    private static void served(Scene scene, String name) throws InterruptedException {
        Duration took = scene.witnesses().untilServed(SERVED_WITHIN);
        scene.figures().note(name + ", ms to serve again", took.toMillis());
    }
}
