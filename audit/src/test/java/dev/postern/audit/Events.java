package dev.postern.audit;

import dev.postern.audit.event.AuditEvent;
import dev.postern.audit.event.Content;
import dev.postern.audit.event.Decision;
import dev.postern.audit.event.OutcomeStatus;
import dev.postern.audit.event.Subject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

/** Events as the gateway would tell them, with ids in the order in which they are made. */
public final class Events {
    public static final Subject ANA = new Subject(
            "7f3c0c56-subject", "ana.example", List.of("/engineering/secret-team"), "access_token", "postern-web");

    private static final long BEGIN_MILLIS = 1_790_000_000_000L;

    private final Random random;
    private long made;

    public Events(long seed) {
        this.random = new Random(seed);
    }

    public UUID id() {
        return idAt(BEGIN_MILLIS + made++);
    }

    /** An id of version 7 that says it was given at this time. */
    public UUID idAt(long millis) {
        long most = (millis << 16) | 0x7000L | (random.nextLong() & 0xFFFL);
        long least = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(most, least);
    }

    public AuditEvent.Intent intent() {
        return intent(id(), ANA, "the prompt");
    }

    public AuditEvent.Intent intent(UUID id, Subject subject, String prompt) {
        return new AuditEvent.Intent(
                id,
                subject,
                "client-1",
                "192.0.2.7",
                "/v1/chat/completions",
                "small",
                "vllm.example:8000",
                "local",
                true,
                masked(),
                text(prompt),
                text(prompt + " as forwarded"));
    }

    public AuditEvent.Outcome outcome(AuditEvent.Intent intent, OutcomeStatus status) {
        return new AuditEvent.Outcome(
                intent.requestId(),
                intent.subject(),
                status,
                status == OutcomeStatus.COMPLETED ? "" : "upstream_failed",
                status == OutcomeStatus.COMPLETED ? 200 : 502,
                "stop",
                12,
                34,
                56_000,
                789_000,
                new Decision("acme 1", "allow", List.of(), new TreeMap<>()),
                text("the answer"));
    }

    public AuditEvent.Denied denied(String code) {
        return denied(id(), Optional.of(ANA), "small", code, "the prompt");
    }

    public AuditEvent.Denied denied(UUID id, Optional<Subject> subject, String model, String code, String prompt) {
        return new AuditEvent.Denied(
                id,
                subject,
                "client-2",
                "2001:db8::7",
                "/v1/chat/completions",
                model,
                code,
                403,
                masked(),
                text(prompt));
    }

    public AuditEvent.Access access(Map<String, String> query) {
        return new AuditEvent.Access(id(), ANA, "192.0.2.8", "exchanges", new TreeMap<>(query));
    }

    public static Content text(String text) {
        return Content.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Decision masked() {
        return new Decision(
                "acme 1", "mask", List.of("cards", "names"), new TreeMap<>(Map.of("PAYMENT_CARD", 2, "PERSON", 1)));
    }
}
