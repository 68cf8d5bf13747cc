package dev.postern.bench.micro;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs {@link ScannerBenchmark} on 16 KB of every text and prints microseconds and allocated bytes for each KB beside what
 * {@code java.util.regex} takes in the same run; then a prompt of 1 KB alone, where what a scan costs before its first
 * character counts. Arguments: the texts to run, all where there is none.
 */
public final class ScannerComparison {
    private static final int KILOBYTES = 16;

    /** Names the prompt of 1 KB. */
    private static final String SHORT = "PROMPT";

    /** Many short ones, of which the fastest counts: on a shared machine the others measure the neighbours. */
    private static final int ITERATIONS = 20;

    private static final int ITERATION_MILLIS = 150;

    private ScannerComparison() {}

    public static void main(String... texts) throws RunnerException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.println("| Text | Detectors | µs per KB | allocated bytes per KB | java.util.regex, µs per KB | ratio |");
        out.println("|---|---|---|---|---|---|");
        List<String> wanted = List.of(texts);
        for (SampleText text : SampleText.values()) {
            if (wanted.isEmpty() || wanted.contains(text.name())) {
                compare(text, out);
            }
        }
        if (wanted.isEmpty() || wanted.contains(SHORT)) {
            RunResult result = run("scan", SampleText.PROSE, DetectorFamily.STRUCTURED, 1);
            double scan = perKilobyte(result, 1);
            out.printf(
                    Locale.ROOT,
                    "| %s | %s | %.1f | %.0f | – | – |%n",
                    SHORT,
                    DetectorFamily.STRUCTURED,
                    scan,
                    allocated(result));
        }
    }

    private static void compare(SampleText text, PrintStream out) throws RunnerException {
        double regex = perKilobyte(run("regex", text, DetectorFamily.ALL, KILOBYTES), KILOBYTES);
        for (DetectorFamily family : DetectorFamily.values()) {
            RunResult result = run("scan", text, family, KILOBYTES);
            double scan = perKilobyte(result, KILOBYTES);
            double allocated = allocated(result) / KILOBYTES;
            String others = family == DetectorFamily.ALL || family == DetectorFamily.STRUCTURED
                    ? String.format(Locale.ROOT, "%.0f | %.0f", regex, regex / scan)
                    : "– | –";
            out.printf(Locale.ROOT, "| %s | %s | %.1f | %.0f | %s |%n", text, family, scan, allocated, others);
        }
    }

    private static double allocated(RunResult result) {
        for (Result<?> measured : result.getSecondaryResults().values()) {
            if (measured.getLabel().endsWith("gc.alloc.rate.norm")) {
                return measured.getScore();
            }
        }
        return Double.NaN;
    }

    private static double perKilobyte(RunResult result, int kilobytes) {
        return result.getPrimaryResult().getStatistics().getMin() / kilobytes;
    }

    private static RunResult run(String method, SampleText text, DetectorFamily family, int kilobytes)
            throws RunnerException {
        OptionsBuilder options = new OptionsBuilder();
        options.include("ScannerBenchmark." + method + "$")
                .param("text", text.name())
                .param("kilobytes", Integer.toString(kilobytes))
                .warmupIterations(2)
                .measurementIterations(ITERATIONS)
                .measurementTime(TimeValue.milliseconds(ITERATION_MILLIS))
                .jvmArgsAppend("--sun-misc-unsafe-memory-access=allow")
                .verbosity(VerboseMode.SILENT)
                .addProfiler(GCProfiler.class);
        if (method.equals("scan")) {
            options.param("detectors", family.name());
        }
        Collection<RunResult> results = new Runner(options.build()).run();
        return results.iterator().next();
    }
}
