package dev.postern.bench.micro.trail;

import dev.postern.audit.event.AuditEvent;
import dev.postern.audit.event.Content;
import dev.postern.audit.event.Decision;
import dev.postern.audit.event.Subject;
import dev.postern.bench.prompt.PromptBook;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Intents of a thousand people, with or without content. Thread-safe. */
final class TrailEvents {
    private static final int PEOPLE = 1_000;
    private static final int PROMPTS = 64;
    private static final Decision DECISION =
            new Decision("demo@3f2a9c01", "mask", List.of("cards"), new TreeMap<>(Map.of("PAYMENT_CARD", 1)));

    private final List<Subject> people = IntStream.range(0, PEOPLE)
            .mapToObj(i -> new Subject("subject-" + i, "user-" + i, List.of("/staff"), "access_token", "postern-cli"))
            .toList();
    private final List<Content> prompts;

    /** @param contentBytes how long each prompt is; 0 for records without content */
    TrailEvents(int contentBytes) {
        PromptBook book = PromptBook.of(Math.max(1, contentBytes), true, 20_261_125);
        this.prompts = IntStream.range(0, PROMPTS)
                .mapToObj(i -> contentBytes == 0
                        ? Content.none()
                        : Content.of(book.prompt(i).getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    AuditEvent next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        UUID id = id();
        return new AuditEvent.Intent(
                id,
                people.get(random.nextInt(PEOPLE)),
                "",
                "192.0.2.7",
                "/v1/chat/completions",
                "qwen3-8b",
                "vllm.example:8000",
                "local",
                true,
                DECISION,
                Content.none(),
                prompts.get(random.nextInt(PROMPTS)));
    }

    /** An id of version 7. */
    static UUID id() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long most = System.currentTimeMillis() << 16 | 0x7000L | (random.nextLong() & 0xFFFL);
        return new UUID(most, (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | Long.MIN_VALUE);
    }
}
