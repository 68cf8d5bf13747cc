package dev.postern.bench.micro;

import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.scan.MatcherTable;
import dev.postern.policy.detect.scan.TextScanner;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
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
import org.openjdk.jmh.infra.Blackhole;

/** One whole text through the scanner, with all built-in detectors or those of one folder. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ScannerBenchmark {
    /** What is scanned. */
    @Param
    public SampleText text = SampleText.PROSE;

    /** Length of the text in units of 1024 UTF-16 units. */
    @Param({"1", "16"})
    public int kilobytes;

    private String characters = "";

    @Setup
    public void write() {
        characters = text.of(kilobytes * 1024);
    }

    /** The detectors that a scan is given; apart from the text, so that regular expressions run once for each text. */
    @State(Scope.Benchmark)
    public static class Detectors {
        /** Which ones. */
        @Param
        public DetectorFamily detectors = DetectorFamily.ALL;

        private MatcherTable table = DetectorFamily.ALL.table();

        @Setup
        public void make() {
            table = detectors.table();
        }
    }

    @Benchmark
    public List<Finding> scan(Detectors with) {
        return TextScanner.scan(with.table, characters);
    }

    /** The same kinds with {@code java.util.regex}, one pass for each, to compare. */
    @Benchmark
    public void regex(Blackhole hole) {
        for (PlainRegex kind : PlainRegex.values()) {
            Matcher matcher = kind.pattern().matcher(characters);
            while (matcher.find()) {
                hole.consume(matcher.start());
            }
        }
    }
}
