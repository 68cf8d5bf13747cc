package dev.postern.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.acceptance.client.ChatApi;
import dev.postern.acceptance.client.Question;
import dev.postern.acceptance.fault.oracle.ClientEntry;
import dev.postern.acceptance.fault.oracle.Evidence;
import dev.postern.acceptance.fault.oracle.Presence;
import dev.postern.acceptance.fault.oracle.TrailEntry;
import dev.postern.acceptance.fault.witness.Callers;
import dev.postern.acceptance.fault.witness.ClientLog;
import dev.postern.acceptance.fault.witness.Load;
import dev.postern.acceptance.fault.witness.SealLog;
import dev.postern.acceptance.fault.witness.StubLog;
import dev.postern.acceptance.fault.witness.TrailWitness;
import dev.postern.acceptance.modelserver.Answer;
import dev.postern.acceptance.stack.Stack;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Everybody who watches one stack. */
record Witnesses(Stack stack, TrailWitness trail, StubLog stub, ClientLog clients, SealLog seals)
        implements AutoCloseable {
    private static final Question HELLO = Question.to("plain").saying("Hello");
    private static final long LOOK_AGAIN_MILLIS = 200;
    private static final long ASK_AGAIN_MILLIS = 100;

    /** Begins to watch. The model server answers in several events from now on. */
    static Witnesses of(Stack stack) {
        return of(stack, stack.machinery().database().trail().jdbcUrl());
    }

    /** The same with a trail that is found at another address than that of the stack's own server. */
    static Witnesses of(Stack stack, String jdbcUrl) {
        TrailWitness trail =
                new TrailWitness(jdbcUrl, stack.machinery().database().trail().reader());
        StubLog stub = new StubLog(trail);
        stub.listenTo(stack.model());
        stack.model()
                .answers(Answer.text("It is due on Friday, as far as I know.")
                        .inPiecesOf(6)
                        .every(Duration.ofMillis(4)));
        return new Witnesses(
                stack,
                trail,
                stub,
                new ClientLog(),
                new SealLog(stack.machinery().seals()));
    }

    /** Lets people work; what is seen is written down under that name. */
    Callers callers(String trial, Load load) {
        stub.during(trial);
        return new Callers(stack.api(), stack.tokenOf("employee"), trial, load, clients, trail).start();
    }

    /** What everybody has seen so far. */
    Evidence evidence() {
        return trail.evidence(stub, clients, seals);
    }

    /** What everybody has seen so far, held against another copy of the trail. */
    Evidence evidence(String jdbcUrl) {
        try (TrailWitness copy =
                new TrailWitness(jdbcUrl, stack.machinery().database().trail().reader())) {
            return copy.evidence(stub, clients, seals);
        }
    }

    /** How much was seen, for whoever reads the test's report. */
    Map<String, String> summary(Evidence evidence) {
        Map<String, Long> kinds = evidence.records().stream()
                .collect(Collectors.groupingBy(TrailEntry::kind, TreeMap::new, Collectors.counting()));
        long unseen = evidence.stub().stream()
                .filter(entry -> entry.intent() == Presence.NOT_SEEN)
                .count();
        long whole = evidence.clients().stream().filter(ClientEntry::whole).count();
        return Map.of(
                "records",
                kinds.toString(),
                "prompts at the model server",
                evidence.stub().size() + ", " + unseen + " of them while the database could not be asked",
                "answers at clients",
                evidence.clients().size() + ", whole: " + whole,
                "seals",
                Integer.toString(evidence.seals().size()));
    }

    /** Asks until somebody is answered, and says how long that took. */
    Duration untilServed(Duration patience) throws InterruptedException {
        ChatApi chat = stack.chat();
        long began = System.nanoTime();
        while (chat.ask(HELLO).status() != 200) {
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .as("out of order")
                    .isLessThan(patience);
            Thread.sleep(ASK_AGAIN_MILLIS);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Waits until the model server has seen so many more prompts. */
    void untilSeen(int more, Duration patience) throws InterruptedException {
        long began = System.nanoTime();
        int enough = stub.entries().size() + more;
        while (stub.entries().size() < enough) {
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .as("nobody works")
                    .isLessThan(patience);
            Thread.sleep(ASK_AGAIN_MILLIS);
        }
    }

    /** Waits until every exchange has an end. Somebody must be working, so that lanes move. */
    boolean everythingEnds(Duration patience) throws InterruptedException {
        for (long waited = 0; waited <= patience.toMillis(); waited += LOOK_AGAIN_MILLIS) {
            // A few that are under way are no trouble: they end, and others begin.
            if (trail.unfinished().filter(count -> count == 0).isPresent()) {
                return true;
            }
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
        return false;
    }

    @Override
    public void close() {
        trail.close();
    }
}
