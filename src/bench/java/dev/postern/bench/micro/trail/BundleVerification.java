package dev.postern.bench.micro.trail;

import dev.postern.audit.bundle.About;
import dev.postern.audit.bundle.BundleWriter;
import dev.postern.audit.bundle.Frame;
import dev.postern.audit.bundle.Manifest;
import dev.postern.audit.chain.CanonicalBytes;
import dev.postern.audit.chain.ChainHead;
import dev.postern.audit.chain.ChainedRecord;
import dev.postern.audit.chain.Field;
import dev.postern.audit.chain.Fields;
import dev.postern.audit.chain.Hash;
import dev.postern.audit.chain.Transcript;
import dev.postern.audit.event.AuditEvent;
import dev.postern.audit.event.Content;
import dev.postern.audit.event.Decision;
import dev.postern.audit.event.OutcomeStatus;
import dev.postern.audit.seal.Checkpoint;
import dev.postern.audit.seal.CompactRange;
import dev.postern.audit.seal.SealKeys;
import dev.postern.audit.seal.WitnessPolicy;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Makes a bundle of many records and lets the verifier's jar check it in a process of its own with 256 MB. Arguments: the
 * jar, then how many records, 1,000,000 where there is none.
 */
public final class BundleVerification {
    private static final String ORIGIN = "trail.example/bench";
    private static final int LANES = 4;
    private static final int HASH = 32;

    private BundleVerification() {}

    public static void main(String... arguments) throws Exception {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        int records = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        Path folder = Files.createTempDirectory("postern-bundle-bench");
        Path bundle = write(folder, records);
        long begin = System.nanoTime();
        Process verifier = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-XX:ActiveProcessorCount=1",
                        "-jar",
                        arguments[0],
                        bundle.toString())
                .redirectErrorStream(true)
                .start();
        Duration cpu = Duration.ZERO;
        while (verifier.isAlive()) {
            cpu = verifier.info().totalCpuDuration().orElse(cpu);
            Thread.sleep(Duration.ofMillis(10));
        }
        out.print(new String(verifier.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        out.printf(
                Locale.ROOT,
                "%d records, %.0f MB: exit %d, %.1f s, %.1f s of the processor%n",
                records,
                Files.size(bundle) / 1e6,
                verifier.waitFor(),
                (System.nanoTime() - begin) / 1e9,
                cpu.toMillis() / 1e3);
    }

    private static Path write(Path folder, int records) throws IOException {
        SealKeys.generate(folder.resolve("seal.pem"), SealKeys.ofTheLog());
        SealKeys keys = SealKeys.read(folder.resolve("seal.pem"), ORIGIN, SealKeys.ofTheLog());
        CompactRange tree = new CompactRange();
        chain(records, (bytes, record) -> tree.append(record.hash()));
        Instant now = Instant.now();
        Frame frame = new Frame(
                ORIGIN,
                WitnessPolicy.text(keys.keys()),
                Optional.empty(),
                keys.sign(new Checkpoint(ORIGIN, records, tree.root()).text(), now),
                List.of(),
                0,
                records);
        Path file = folder.resolve("bundle.zip");
        try (BundleWriter writer = new BundleWriter(Manifest.Kind.RANGE, frame, folder);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            chain(records, (bytes, record) -> writer.add(bytes, record.hash()));
            writer.writeTo(
                    out,
                    new About(now.toString(), "", "benchmark", "all", Set.of()),
                    keys.signers().getFirst(),
                    now);
        }
        return file;
    }

    private interface Taker {
        void take(byte[] bytes, ChainedRecord record) throws IOException;
    }

    /** The same records each time. */
    private static void chain(int records, Taker taker) throws IOException {
        CanonicalBytes canonical = new CanonicalBytes();
        TrailEvents events = new TrailEvents(0);
        List<ChainHead> heads = new ArrayList<>();
        for (int lane = 0; lane < LANES; lane++) {
            heads.add(ChainHead.beforeEpoch(lane, 1, Hash.NONE));
        }
        byte[] hash = new byte[HASH];
        AuditEvent.Intent intent = (AuditEvent.Intent) events.next();
        for (int i = 0; i < records; i++) {
            UUID id = new UUID(i / 2, i / 2);
            AuditEvent event = i % 2 == 0 ? withId(intent, id) : end(intent, id);
            Fields fields = Transcript.of(event, Instant.ofEpochSecond(1_790_000_000L + i / 100))
                    .bytes(Field.PSEUDONYM, new byte[16])
                    .bytes(Field.IDENTITY, new byte[16])
                    .bytes(Field.FORWARDED_HASH, hash);
            int lane = i / 2 % LANES;
            ChainedRecord record = heads.get(lane).next(fields, canonical);
            heads.set(lane, ChainHead.at(record));
            taker.take(canonical.of(record.position(), record.previous(), record.fields()), record);
        }
    }

    private static AuditEvent withId(AuditEvent.Intent intent, UUID id) {
        return new AuditEvent.Intent(
                id,
                intent.subject(),
                intent.clientRequestId(),
                intent.clientAddress(),
                intent.route(),
                intent.model(),
                intent.modelServer(),
                intent.zone(),
                intent.stream(),
                intent.decision(),
                intent.received(),
                intent.forwarded());
    }

    private static AuditEvent end(AuditEvent.Intent intent, UUID id) {
        return new AuditEvent.Outcome(
                id,
                intent.subject(),
                OutcomeStatus.COMPLETED,
                "",
                200,
                "stop",
                12,
                34,
                56_000,
                789_000,
                new Decision("demo@3f2a9c01", "allow", List.of(), new TreeMap<>()),
                Content.none());
    }
}
