package dev.postern.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.acceptance.client.Question;
import dev.postern.acceptance.client.Reply;
import dev.postern.acceptance.fault.injection.StandbyPair;
import dev.postern.acceptance.fault.oracle.Evidence;
import dev.postern.acceptance.fault.oracle.Invariant;
import dev.postern.acceptance.fault.oracle.LostRange;
import dev.postern.acceptance.fault.oracle.Oracle;
import dev.postern.acceptance.fault.oracle.TrailEntry;
import dev.postern.acceptance.fault.oracle.Violation;
import dev.postern.acceptance.fault.witness.Callers;
import dev.postern.acceptance.fault.witness.Load;
import dev.postern.acceptance.stack.OnOwnStacks;
import dev.postern.acceptance.stack.Stack;
import dev.postern.local.process.Ports;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Kills the primary of two servers while people work and promotes the other one, three times over one trail: nothing that
 * was confirmed is lost where commits wait for the standby; where they do not, it comes back from the gateway's memory, or
 * the trail says what is lost.
 */
@OnOwnStacks
class StandbyFaultTest {
    private static final Question HELLO = Question.to("plain").saying("Hello");
    private static final int LANES = 2;
    /** Prompts, enough to keep both lanes moving. */
    private static final int SOME = 40;

    /** Who saw something before the primary was killed has tried to ask it about that by then. */
    private static final Duration UNTIL_PROMOTED = Duration.ofMillis(300);

    private static final Duration SERVED_WITHIN = Duration.ofSeconds(40);
    private static final long LOOK_AGAIN_MILLIS = 50;
    private static final String OLD_COPY = "records are gone, or the database is an old copy";

    private final Stack shared;

    StandbyFaultTest(Stack shared) {
        this.shared = shared;
    }

    @TestFactory
    Stream<DynamicTest> failover_loses_nothing_or_says_what() throws Exception {
        int port = Ports.any();
        Stack stack = shared.another(address -> StandbyPair.address(address, port));
        StandbyPair pair = new StandbyPair(stack.machinery().database(), port);
        String both = StandbyPair.address(stack.machinery().database().trail().jdbcUrl(), port);
        Scene scene = new Scene(Witnesses.of(stack, both), pair, Figures.of("standby"));
        Stream<DynamicTest> faults = Stream.of(
                DynamicTest.dynamicTest("synchronous standby", () -> synchronous(scene)),
                DynamicTest.dynamicTest("standby that is behind", () -> behind(scene)),
                DynamicTest.dynamicTest(
                        "all of it is recorded and ended",
                        () -> Recovery.assertRecovered(scene.witnesses(), "after two failovers", scene.figures())),
                DynamicTest.dynamicTest("standby that nobody remembers", () -> forgotten(scene)),
                DynamicTest.dynamicTest("former primary beside the new one", () -> besideIt(scene)));
        return faults.onClose(scene.witnesses()::close).onClose(stack::close).onClose(pair::close);
    }

    /** Two servers, a gateway before them, and who watches. */
    private record Scene(Witnesses witnesses, StandbyPair pair, Figures figures) {
        Stack stack() {
            return witnesses.stack();
        }

        List<LostRange> said(String kind) {
            return witnesses.trail().losses(kind);
        }
    }

    private static void synchronous(Scene scene) throws Exception {
        scene.pair().becomesSynchronous();
        scene.witnesses().untilServed(SERVED_WITHIN);
        try (Callers _ = scene.witnesses().callers("synchronous standby", Load.BUSY)) {
            work(scene);
            failOver(scene, "synchronous standby");
            work(scene);
        }

        Reply verified = scene.stack().audit().verify();

        Evidence evidence = scene.witnesses().evidence();
        assertThat(Oracle.inBetween(evidence)).isEmpty();
        Recovery.assertIntact(verified);
        assertThat(evidence.records())
                .extracting(TrailEntry::kind)
                .contains("INTENT")
                .doesNotContain("RECORDS_PUT_BACK", "LOST_RECORDS");
    }

    private static void behind(Scene scene) throws Exception {
        scene.pair().followsAgain();
        scene.witnesses().untilServed(SERVED_WITHIN);
        try (Callers _ = scene.witnesses().callers("standby that is behind", Load.BUSY)) {
            work(scene);
            scene.pair().fallsBehind();
            work(scene);
            failOver(scene, "standby that is behind");
            work(scene);
        }

        List<LostRange> putBack = awaitSaid(scene, "RECORDS_PUT_BACK");

        assertThat(putBack).hasSize(LANES);
        assertThat(scene.witnesses().evidence().records())
                .extracting(TrailEntry::kind)
                .doesNotContain("LOST_RECORDS");
    }

    private static void forgotten(Scene scene) throws Exception {
        scene.pair().followsAgain();
        scene.witnesses().untilServed(SERVED_WITHIN);
        try (Callers _ = scene.witnesses().callers("standby that nobody remembers", Load.BUSY)) {
            work(scene);
            scene.pair().fallsBehind();
            work(scene);
            scene.stack().killGateway();
            scene.stack().startGateway();
            work(scene);
            failOver(scene, "standby that nobody remembers");
            work(scene);
        }
        List<LostRange> lost = awaitSaid(scene, "LOST_RECORDS");
        awaitTrue(() -> sealed(scene).contains(OLD_COPY));
        Evidence evidence = scene.witnesses().evidence(scene.pair().primary());

        Reply verified = scene.stack().audit().verify();

        String sealed = sealed(scene);
        scene.pair().comesBackAlone();
        Evidence former = scene.witnesses().evidence(scene.pair().other());
        Evidence restored = evidence.restored(lost, former);
        scene.figures()
                .note(
                        "standby that nobody remembers, lost records that are named",
                        restored.records().size() - evidence.records().size());
        assertThat(lost).hasSize(LANES);
        assertThat(Oracle.inBetween(evidence))
                .extracting(Violation::invariant)
                .contains(Invariant.INTENT_FIRST, Invariant.CONTIGUOUS, Invariant.ONE_TREE)
                .doesNotContain(Invariant.ONE_END);
        // What has its end among the lost may be given another one, and the tree is that of the former primary.
        assertThat(Oracle.inBetween(restored))
                .filteredOn(violation -> violation.invariant() != Invariant.ONE_END)
                .filteredOn(violation -> violation.invariant() != Invariant.ONE_TREE)
                .isEmpty();
        assertThat(Oracle.inBetween(former))
                .filteredOn(violation -> violation.invariant() == Invariant.ONE_TREE)
                .isEmpty();
        assertThat(verified.json().path("intact").asBoolean())
                .as(verified.body())
                .isFalse();
        assertThat(verified.body()).contains(OLD_COPY);
        assertThat(sealed).contains(OLD_COPY);
    }

    /** Runs while the former primary, which can be written too, stands first in the address. */
    private static void besideIt(Scene scene) {
        Reply served = scene.stack().chat().ask(HELLO);

        assertThat(served.status()).isEqualTo(200);
        assertThat(scene.witnesses().evidence(scene.pair().primary()).records())
                .extracting(TrailEntry::request)
                .contains(served.requestId());
        assertThat(scene.witnesses().evidence(scene.pair().other()).records())
                .extracting(TrailEntry::request)
                .doesNotContain(served.requestId());
    }

    private static String sealed(Scene scene) {
        return scene.stack().audit().seal().body();
    }

    private static void work(Scene scene) throws InterruptedException {
        scene.witnesses().untilSeen(SOME, SERVED_WITHIN);
    }

    private static void failOver(Scene scene, String name) throws InterruptedException {
        long killed = System.nanoTime();
        scene.pair().kill();
        Thread.sleep(UNTIL_PROMOTED);
        scene.pair().promote();
        long promoted = System.nanoTime();
        scene.witnesses().untilServed(SERVED_WITHIN);
        scene.figures()
                .note(
                        name + ", ms until promoted, and from then until served",
                        Duration.ofNanos(promoted - killed).toMillis() + ", "
                                + Duration.ofNanos(System.nanoTime() - promoted).toMillis());
    }

    /** Waits until every lane has said it. */
    private static List<LostRange> awaitSaid(Scene scene, String kind) throws InterruptedException {
        awaitTrue(() -> scene.said(kind).size() == LANES);
        return scene.said(kind);
    }

    private static void awaitTrue(BooleanSupplier condition) throws InterruptedException {
        long began = System.nanoTime();
        while (!condition.getAsBoolean() && System.nanoTime() - began < SERVED_WITHIN.toNanos()) {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
    }
}
