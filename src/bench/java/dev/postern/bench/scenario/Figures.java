package dev.postern.bench.scenario;

import dev.postern.bench.measure.ProcessFigures;
import dev.postern.bench.measure.Tally.Counted;
import java.util.Optional;

/**
 * What one target did under one scenario, without the warm-up.
 *
 * @param target {@code direct} or {@code gateway}
 * @param seconds how long was measured
 * @param requestsPerSecond exchanges that ended well
 * @param counted times, events and failures
 * @param process what the gateway's process used meanwhile, where its id is known
 */
public record Figures(
        String target, double seconds, double requestsPerSecond, Counted counted, Optional<Usage> process) {

    /**
     * Processor time and memory of the gateway.
     *
     * @param cpuSeconds user and system time
     * @param cpuMillisPerRequest of it for each exchange that ended well
     * @param cpuMillisPerThousandEvents of it for each thousand events, where there were any
     * @param residentMegabytes memory at the end
     */
    public record Usage(
            double cpuSeconds,
            double cpuMillisPerRequest,
            Optional<Double> cpuMillisPerThousandEvents,
            double residentMegabytes) {

        static Usage between(ProcessFigures before, ProcessFigures after, Counted counted) {
            double millis = after.cpuMillis() - before.cpuMillis();
            return new Usage(
                    millis / 1000,
                    counted.completed() == 0 ? 0 : millis / counted.completed(),
                    counted.events() == 0 ? Optional.empty() : Optional.of(millis * 1000 / counted.events()),
                    after.residentBytes() / 1048576.0);
        }
    }

    static Figures of(String target, long nanos, Counted counted, Optional<Usage> process) {
        double seconds = nanos / 1e9;
        return new Figures(target, seconds, counted.completed() / seconds, counted, process);
    }

    /** How many exchanges failed, for whatever reason. */
    public long failures() {
        return counted.failures().values().stream().mapToLong(Long::longValue).sum();
    }
}
