package dev.postern.bench.micro;

import dev.postern.bench.prompt.PromptBook;
import dev.postern.policy.decision.Action;
import dev.postern.policy.decision.Judge;
import dev.postern.policy.decision.Judgement;
import dev.postern.policy.detect.catalogue.BuiltInMatchers;
import dev.postern.policy.detect.scan.MatcherTable;
import dev.postern.policy.token.MemoryVault;
import dev.postern.policy.transform.AnswerText;
import dev.postern.policy.transform.Restorer;
import dev.postern.policy.transform.StreamGuard;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** One event of a streamed answer through the guard: a few characters pushed, a few passed on. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class GuardBenchmark {
    private static final long SEED = 20_261_123;
    private static final int EVENTS = 400;
    private static final int CHARACTERS = 4;

    private final MatcherTable matchers = BuiltInMatchers.table(BuiltInMatchers.all());
    private final Judge masks = (finding, role) -> new Judgement("mask-all", Action.MASK, "");
    private final String[] pieces = new String[EVENTS];

    @Setup
    public void cut() {
        String answer = PromptBook.of(EVENTS * CHARACTERS, true, SEED).prompt(0);
        for (int event = 0; event < EVENTS; event++) {
            pieces[event] = answer.substring(event * CHARACTERS, (event + 1) * CHARACTERS);
        }
    }

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public void guard(Blackhole sink) {
        StreamGuard guard = new StreamGuard(
                matchers, masks, "choices[0].message.content", new Restorer(new MemoryVault(), AnswerText.PROSE));
        for (String piece : pieces) {
            sink.consume(guard.push(piece));
        }
        sink.consume(guard.finish());
    }
}
