package dev.postern.bench.micro;

import dev.postern.model.difficulty.Difficulty;
import dev.postern.model.difficulty.DifficultyScorer;
import dev.postern.model.difficulty.Prompt;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One prompt through the score of its difficulty: an instruction with prose pasted behind it, or nothing but instructions. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DifficultyBenchmark {
    private static final String INSTRUCTION =
            "Compare the options in the report, explain the trade-offs step by step and recommend one.\n\n";

    /** Length of the prompt in UTF-16 units. */
    @Param({"200", "2000", "200000"})
    public int characters;

    /** Whether every paragraph asks; the worst that can come, as all is read and each paragraph twice. */
    @Param({"false", "true"})
    public boolean asking;

    private final DifficultyScorer scorer = new DifficultyScorer();
    private Prompt prompt = Prompt.of("");

    @Setup
    public void write() {
        prompt = Prompt.of(
                asking
                        ? INSTRUCTION
                                .repeat(characters / INSTRUCTION.length() + 1)
                                .substring(0, characters)
                        : INSTRUCTION + SampleText.PROSE.of(characters - INSTRUCTION.length()));
    }

    @Benchmark
    public Difficulty score() {
        return scorer.score(prompt);
    }
}
