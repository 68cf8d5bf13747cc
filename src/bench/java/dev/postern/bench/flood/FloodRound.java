package dev.postern.bench.flood;

import dev.postern.bench.measure.Distribution;
import dev.postern.bench.measure.Tally.Counted;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One measurement of the group that keeps to its work, without the other group and right after beside it.
 *
 * @param flood what the other group got meanwhile
 * @param measured how long each took
 */
public record FloodRound(Counted alone, Counted beside, Counted flood, Duration measured) {
    /** The columns of {@link #row}. */
    public static final String HEAD =
            "  alone p50/p95/p99 ms     beside p50/p95/p99 ms    ratio p50/p95   first text p95 ms    flood/s   failed";

    /** How much longer the slowest twentieth begins beside the flood: 1 where it costs nothing. */
    public double ratio() {
        return beside.whole().p95() / alone.whole().p95();
    }

    /** As a line for people. */
    public String row() {
        return String.format(
                Locale.ROOT,
                "  %-24s %-24s %.3f/%.3f     %7.1f -> %-7.1f %8.1f    %s",
                times(alone.whole()),
                times(beside.whole()),
                beside.whole().p50() / alone.whole().p50(),
                ratio(),
                alone.firstToken().p95(),
                beside.firstToken().p95(),
                flood.completed() * 1_000.0 / measured.toMillis(),
                failures());
    }

    /** Whether a request of the group that keeps to its work failed. */
    public boolean failed() {
        return !alone.failures().isEmpty() || !beside.failures().isEmpty();
    }

    private String failures() {
        return "alone " + list(alone) + ", beside " + list(beside) + ", flood " + list(flood);
    }

    private static String list(Counted counted) {
        return counted.failures().isEmpty()
                ? "0"
                : counted.failures().entrySet().stream()
                        .map(each -> each.getValue() + " " + each.getKey())
                        .collect(Collectors.joining(" + "));
    }

    private static String times(Distribution whole) {
        return String.format(Locale.ROOT, "%.1f/%.1f/%.1f", whole.p50(), whole.p95(), whole.p99());
    }
}
