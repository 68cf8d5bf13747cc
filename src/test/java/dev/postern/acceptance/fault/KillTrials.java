package dev.postern.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.acceptance.fault.agent.Attachment;
import dev.postern.acceptance.fault.agent.Trap;
import dev.postern.acceptance.fault.oracle.ClientEntry;
import dev.postern.acceptance.fault.oracle.Evidence;
import dev.postern.acceptance.fault.oracle.Oracle;
import dev.postern.acceptance.fault.oracle.Presence;
import dev.postern.acceptance.fault.oracle.SeenSeal;
import dev.postern.acceptance.fault.oracle.StubEntry;
import dev.postern.acceptance.fault.oracle.Violation;
import dev.postern.acceptance.fault.witness.Callers;
import dev.postern.acceptance.stack.Stack;
import dev.postern.local.process.Child;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Kills the gateway at named places while people work, starts it again, kills it at the next place, and so on over one
 * trail. Afterwards three witnesses are heard: none of them knows the others, and the oracle knows none of the gateway's
 * code. {@code -Dpostern.kill.trials=50} kills fifty times at each place.
 */
final class KillTrials {
    private static final int TRIALS = Integer.getInteger("postern.kill.trials", 10);
    private static final int SIGKILL_STATUS = 128 + 9;
    private static final Duration UNTIL_DEATH = Duration.ofSeconds(60);
    private static final long LOOK_AGAIN_MILLIS = 10;

    private final Stack shared;
    private final Path folder;

    /**
     * Nothing is started yet.
     *
     * @param shared knows how to start another stack
     * @param folder for the agent and the marks it leaves
     */
    KillTrials(Stack shared, Path folder) {
        this.shared = shared;
        this.folder = folder;
    }

    /** All trials at these places over a trail of their own, and the end of it; they must follow each other. */
    Stream<DynamicTest> at(Set<KillPoint> places, String figuresName) {
        Stack stack = shared.another();
        Witnesses witnesses = Witnesses.of(stack);
        Figures figures = Figures.of(figuresName);
        Attachment agent = Attachment.packedIn(folder);
        Stream<DynamicTest> trials = places.stream()
                .flatMap(place -> IntStream.range(0, TRIALS)
                        .mapToObj(trial -> DynamicTest.dynamicTest(
                                place + " " + (trial + 1), () -> die(witnesses, agent, figures, place, trial))));
        Stream<DynamicTest> end = Stream.of(
                DynamicTest.dynamicTest("all of it is recorded and ended", () -> recovered(witnesses, figures)));
        return Stream.concat(trials, end).onClose(witnesses::close).onClose(stack::close);
    }

    private void die(Witnesses witnesses, Attachment agent, Figures figures, KillPoint point, int trial)
            throws InterruptedException {
        Stack stack = witnesses.stack();
        if (!stack.machinery().gateway().process().isAlive()) {
            // The trial before could not start it again, and has failed for that.
            stack.startGateway();
        }
        Child gateway = stack.machinery().gateway().process();
        String name = point + " " + (trial + 1);
        Trap trap = point.trap(trial, folder.resolve(name));
        long began = System.nanoTime();
        agent.set(trap, gateway.pid());
        long set = System.nanoTime();

        try (Callers _ = witnesses.callers(name, point.load())) {
            awaitEnd(gateway);
        }

        long dead = System.nanoTime();
        List<Violation> found = Oracle.inBetween(witnesses.evidence());
        OptionalInt status = gateway.exitStatus();
        long judged = System.nanoTime();
        stack.startGateway();
        figures.note(
                name,
                "set %d ms, dead %d ms, judged %d ms, started %d ms"
                        .formatted(
                                millis(began, set),
                                millis(set, dead),
                                millis(dead, judged),
                                millis(judged, System.nanoTime())));
        assertThat(trap.marker()).content().startsWith(trap.type());
        assertThat(status).hasValue(SIGKILL_STATUS);
        assertThat(found).isEmpty();
    }

    private static void recovered(Witnesses witnesses, Figures figures) throws InterruptedException {
        Evidence evidence = Recovery.assertRecovered(witnesses, "after all", figures);

        assertThat(evidence.stub()).extracting(StubEntry::intent).containsOnly(Presence.THERE);
        assertThat(evidence.clients()).extracting(ClientEntry::whole).contains(true, false);
        assertThat(evidence.seals()).extracting(SeenSeal::where).contains("file", "database");
        assertThat(evidence.records()).extracting(record -> record.kind()).contains("ORPHANED");
    }

    private static long millis(long from, long to) {
        return Duration.ofNanos(to - from).toMillis();
    }

    private static void awaitEnd(Child process) throws InterruptedException {
        long waited = 0;
        while (process.exitStatus().isEmpty() && waited < UNTIL_DEATH.toMillis()) {
            Thread.sleep(LOOK_AGAIN_MILLIS);
            waited += LOOK_AGAIN_MILLIS;
        }
    }
}
