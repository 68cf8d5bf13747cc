package dev.postern.bench.micro.trail;

import com.sun.management.OperatingSystemMXBean;
import dev.postern.audit.publish.AppendOnlyFile;
import dev.postern.audit.seal.SealKeys;
import dev.postern.audit.store.SealSettings;
import dev.postern.audit.store.Sealing;
import dev.postern.audit.store.WitnessAlarm;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Writes records while nobody seals, then lets one sealer catch up: how many leaves a second come under a seal that is signed
 * with both keys, stored and in the file outside. Argument: seconds of writing.
 */
public final class SealCatchUp {
    private static final String ORIGIN = "trail.example.com/postern";
    private static final int LANES = 2;
    private static final int ON_THEIR_WAY = 4_096;
    private static final Duration INTERVAL = Duration.ofSeconds(5);
    private static final WitnessAlarm NOBODY = new WitnessAlarm() {
        @Override
        public void degraded(String witness, String reason) {}

        @Override
        public void recovered(String witness) {}
    };

    private SealCatchUp() {}

    public static void main(String... arguments) throws Exception {
        Duration writing = Duration.ofSeconds(Long.parseLong(arguments[0]));
        try (TrailDatabase database = new TrailDatabase()) {
            var _ = WriterRun.run(database, LANES, ON_THEIR_WAY, 0, new TrailEvents(0), writing);
            long records = database.number("SELECT count(*) FROM audit.audit_event");
            System.out.println("records without a seal: " + records);
            catchUp(database, records);
        }
    }

    private static void catchUp(TrailDatabase database, long records) throws Exception {
        Path keyFile = database.folder().resolve("seal.pem");
        SealKeys.generate(keyFile, SealKeys.ofTheLog());
        SealKeys keys = SealKeys.read(keyFile, ORIGIN, SealKeys.ofTheLog());
        AppendOnlyFile outside = new AppendOnlyFile(database.folder().resolve("trail.seals"));
        SealSettings settings = new SealSettings(database.account("sealer"), ORIGIN, INTERVAL, List.of());
        try (Sealing sealing = new Sealing(settings, keys, List.of(outside), List.of(), NOBODY, Clock.systemUTC())) {
            long cpu = processNanos();
            long begin = System.nanoTime();
            sealing.start();
            while (database.number("SELECT coalesce(max(size), 0) FROM audit.audit_checkpoint") < records
                    || outside.last().isEmpty()) {
                Thread.sleep(5);
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            System.out.printf(
                    "sealed in: %.2f s, %.0f leaves a second, %.2f s of this process's processor time, %d seals%n",
                    seconds,
                    records / seconds,
                    (processNanos() - cpu) / 1e9,
                    database.number("SELECT count(*) FROM audit.audit_checkpoint"));
        }
    }

    private static long processNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
