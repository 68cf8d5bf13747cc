package dev.postern.bench.micro.trail;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/**
 * Prints what the writer alone does on a Postgres of its own: durable rows for each second without and with content of 4
 * KiB, times at fixed arrival rates, and beside it, in the same run, the disk's own time for a durable write and a chain
 * whose head lives in the database. Argument: seconds for each line, 10 where there is none.
 */
public final class WriterComparison {
    private static final int CONTENT_BYTES = 4_096;
    private static final int[] LANES = {1, 2, 4};
    private static final int[] RATES = {200, 1_000, 4_000};

    private WriterComparison() {}

    public static void main(String... arguments) throws Exception {
        Duration time = Duration.ofSeconds(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10);
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        try (TrailDatabase database = new TrailDatabase()) {
            Histogram probe = FsyncProbe.run(database.folder(), time.dividedBy(2));
            out.printf(
                    Locale.ROOT,
                    "Durable write of 8 kB: %d a second, p50 %.2f ms, p99 %.2f ms%n%n",
                    probe.getTotalCount() * 2 / Math.max(1, time.toSeconds()),
                    probe.getValueAtPercentile(50) / 1e6,
                    probe.getValueAtPercentile(99) / 1e6);
            out.println("| Writer | rows a second | p50 ms | p99 ms | log bytes a row | failed |");
            out.println("|---|---|---|---|---|---|");
            TrailEvents bare = new TrailEvents(0);
            TrailEvents full = new TrailEvents(CONTENT_BYTES);
            for (int lanes : LANES) {
                print(out, lanes + " lanes", WriterRun.run(database, lanes, 512 * lanes, 0, bare, time));
            }
            for (int lanes : LANES) {
                print(out, lanes + " lanes, 4 KiB each", WriterRun.run(database, lanes, 128 * lanes, 0, full, time));
            }
            for (int rate : RATES) {
                print(out, "2 lanes, " + rate + " arrive", WriterRun.run(database, 2, 8_192, rate, bare, time));
            }
            for (int clients : new int[] {1, 16}) {
                out.printf(
                        Locale.ROOT,
                        "| one head in the database, %d clients | %.0f | | | | |%n",
                        clients,
                        GlobalChain.run(database, clients, time));
            }
        }
    }

    private static void print(PrintStream out, String what, WriterRun run) {
        out.printf(
                Locale.ROOT,
                "| %s | %.0f | %.2f | %.2f | %.0f | %d |%n",
                what,
                run.perSecond(),
                run.nanos().getValueAtPercentile(50) / 1e6,
                run.nanos().getValueAtPercentile(99) / 1e6,
                run.logBytes(),
                run.failed());
    }
}
