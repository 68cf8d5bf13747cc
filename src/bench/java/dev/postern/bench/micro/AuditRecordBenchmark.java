package dev.postern.bench.micro;

import dev.postern.audit.chain.CanonicalBytes;
import dev.postern.audit.chain.Fields;
import dev.postern.audit.chain.Hash;
import dev.postern.audit.chain.Position;
import dev.postern.audit.chain.Transcript;
import dev.postern.audit.content.DataKey;
import dev.postern.audit.content.KeyWrap;
import dev.postern.audit.content.MasterKey;
import dev.postern.audit.content.Part;
import dev.postern.audit.content.People;
import dev.postern.audit.content.Pseudonyms;
import dev.postern.audit.content.SealContext;
import dev.postern.audit.content.Sealed;
import dev.postern.audit.content.Sealer;
import dev.postern.audit.event.AuditEvent;
import dev.postern.audit.event.Content;
import dev.postern.audit.event.Decision;
import dev.postern.audit.event.Subject;
import dev.postern.bench.prompt.PromptBook;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What one record of the trail costs before it reaches the database. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class AuditRecordBenchmark {
    private static final int PROMPT_BYTES = 2_048;
    private static final Instant MOMENT = Instant.parse("2026-11-23T12:00:00Z");
    private static final UUID REQUEST = new UUID(0x019ab4d2_2c2a_7000L, 0x8000_0000_0000_0001L);

    private final byte[] prompt =
            PromptBook.of(PROMPT_BYTES, true, 20_261_123).prompt(0).getBytes(StandardCharsets.UTF_8);
    private final Subject subject =
            new Subject("5f1c0d8e", "employee", List.of("/engineering/platform"), "access_token", "postern-cli");
    private final AuditEvent intent = new AuditEvent.Intent(
            REQUEST,
            subject,
            "",
            "127.0.0.1",
            "/v1/chat/completions",
            "small",
            "127.0.0.1:8000",
            "local",
            true,
            new Decision("demo@3f2a9c01", "mask", List.of("cards"), new TreeMap<>(Map.of("PAYMENT_CARD", 1))),
            Content.of(prompt),
            Content.of(prompt));
    private final CanonicalBytes canonical = new CanonicalBytes();
    private final Position position = new Position(0, 1, 1);
    private final Fields fields = Transcript.of(intent, MOMENT);
    private final Sealer sealer = new Sealer();
    private final byte[] context = SealContext.part(REQUEST, Part.FORWARDED);
    private final DataKey key = key();

    /** The clear fields of an intent. */
    @Benchmark
    public Fields write() {
        return Transcript.of(intent, MOMENT);
    }

    /** Canonical bytes of a record and their hash. */
    @Benchmark
    public Hash hash() {
        return canonical.hash(position, Hash.NONE, fields);
    }

    /** Encryption of a prompt of 2 KB. */
    @Benchmark
    public Sealed seal() {
        return sealer.seal(prompt, key, context);
    }

    private DataKey key() {
        MasterKey master = MasterKey.of(new byte[32]);
        People people = new People(new Pseudonyms(master), new KeyWrap(master), sealer, new SecureRandom());
        return people.of(subject, MOMENT).key();
    }
}
