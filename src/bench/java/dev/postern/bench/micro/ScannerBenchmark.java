package dev.postern.bench.micro;

import dev.postern.bench.prompt.PromptBook;
import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.catalogue.BuiltInMatchers;
import dev.postern.policy.detect.scan.MatcherTable;
import dev.postern.policy.detect.scan.TextScanner;
import java.util.List;
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

/** One whole text through the scanner with every built-in matcher. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ScannerBenchmark {
    private static final long SEED = 20_261_123;

    /** Length of the text in KB. */
    @Param({"1", "16"})
    public int kilobytes;

    /** Whether the text holds a value to be found. */
    @Param({"false", "true"})
    public boolean mixed;

    private final MatcherTable matchers = new MatcherTable(BuiltInMatchers.all());
    private String text = "";

    @Setup
    public void write() {
        text = PromptBook.of(kilobytes * 1024, mixed, SEED).prompt(0);
    }

    @Benchmark
    public List<Finding> scan() {
        return TextScanner.scan(matchers, text);
    }
}
