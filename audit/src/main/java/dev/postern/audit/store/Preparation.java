package dev.postern.audit.store;

import dev.postern.audit.chain.Field;
import dev.postern.audit.chain.Fields;
import dev.postern.audit.chain.Transcript;
import dev.postern.audit.content.Part;
import dev.postern.audit.content.People;
import dev.postern.audit.content.Person;
import dev.postern.audit.content.PrivateValue;
import dev.postern.audit.content.SealContext;
import dev.postern.audit.content.Sealed;
import dev.postern.audit.content.Sealer;
import dev.postern.audit.event.AuditEvent;
import dev.postern.audit.event.Content;
import dev.postern.audit.event.Subject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes records of events: writes down what is clear, seals what is not. Thread-safe. */
final class Preparation {
    /** Whose key seals what belongs to a request that nobody was identified for. */
    private static final Subject NOBODY = new Subject("", "", List.of(), "", "");

    private final Clock clock;
    private final Duration deadline;
    private final People people;
    private final Sealer sealer;
    private final SecureRandom random;

    Preparation(Clock clock, Duration deadline, People people, Sealer sealer, SecureRandom random) {
        this.clock = clock;
        this.deadline = deadline;
        this.people = people;
        this.sealer = sealer;
        this.random = random;
    }

    PendingRecord prepare(AuditEvent event) {
        return prepare(event, System.nanoTime() + deadline.toNanos());
    }

    PendingRecord prepare(AuditEvent event, long deadlineNanos) {
        Instant now = clock.instant();
        Fields fields = Transcript.of(event, now);
        Map<Part, Content> content = content(event);
        Map<Field, String> hidden = Transcript.hidden(event);
        Person person = keyHolder(event, content, hidden)
                .map(holder -> people.of(holder, now))
                .orElse(null);
        if (person != null && subject(event).isPresent()) {
            fields.bytes(Field.PSEUDONYM, person.pseudonym()).bytes(Field.IDENTITY, person.identity());
        }
        Sealed privateValues = person == null || hidden.isEmpty() ? null : hide(event, hidden, person, fields);
        return new PendingRecord(fields, privateValues, seal(event, content, person, fields), person, deadlineNanos);
    }

    /** Whether an event can be prepared without a new key, which may have to be wrapped outside of this process. */
    boolean isQuick(AuditEvent event) {
        return keyHolder(event, content(event), Transcript.hidden(event))
                .map(holder -> people.knows(holder, clock.instant()))
                .orElse(true);
    }

    /** Whose key seals what belongs to an event; none where nothing is to be sealed and nobody is concerned. */
    private static Optional<Subject> keyHolder(
            AuditEvent event, Map<Part, Content> content, Map<Field, String> hidden) {
        return subject(event).or(() -> content.isEmpty() && hidden.isEmpty() ? Optional.empty() : Optional.of(NOBODY));
    }

    private Sealed hide(AuditEvent event, Map<Field, String> hidden, Person person, Fields fields) {
        List<PrivateValue> values = hidden.entrySet().stream()
                .map(each -> PrivateValue.fresh(each.getKey(), each.getValue(), random))
                .toList();
        values.forEach(value -> fields.bytes(value.field(), value.commitment()));
        Sealed sealed =
                sealer.seal(PrivateValue.encode(values), person.key(), SealContext.privateValues(event.requestId()));
        fields.bytes(Field.PRIVATE_HASH, sealed.hash());
        return sealed;
    }

    private Map<Part, Sealed> seal(
            AuditEvent event, Map<Part, Content> content, @Nullable Person person, Fields fields) {
        if (person == null || content.isEmpty()) {
            return Map.of();
        }
        Map<Part, Sealed> sealed = new EnumMap<>(Part.class);
        content.forEach((part, text) -> {
            Sealed piece = sealer.seal(text.reveal(), person.key(), SealContext.part(event.requestId(), part));
            sealed.put(part, piece);
            fields.bytes(StoredContents.field(part), piece.hash());
        });
        return sealed;
    }

    /** How many bytes of content an event carries. */
    static long contentLength(AuditEvent event) {
        return switch (event) {
            case AuditEvent.Intent intent ->
                (long) intent.received().length() + intent.forwarded().length();
            case AuditEvent.Outcome outcome -> outcome.delivered().length();
            case AuditEvent.Denied denied -> denied.received().length();
            case AuditEvent.Access _,
                    AuditEvent.PolicyActivated _,
                    AuditEvent.EpochStart _,
                    AuditEvent.Heartbeat _,
                    AuditEvent.EpochEnd _,
                    AuditEvent.Orphaned _,
                    AuditEvent.StreamMark _,
                    AuditEvent.DeniedAggregate _,
                    AuditEvent.Administration _ -> 0;
        };
    }

    private static Map<Part, Content> content(AuditEvent event) {
        Map<Part, Content> content = new EnumMap<>(Part.class);
        switch (event) {
            case AuditEvent.Intent intent -> {
                content.put(Part.RECEIVED, intent.received());
                content.put(Part.FORWARDED, intent.forwarded());
            }
            case AuditEvent.Outcome outcome -> content.put(Part.DELIVERED, outcome.delivered());
            case AuditEvent.Denied denied -> content.put(Part.RECEIVED, denied.received());
            case AuditEvent.Access _,
                    AuditEvent.PolicyActivated _,
                    AuditEvent.EpochStart _,
                    AuditEvent.Heartbeat _,
                    AuditEvent.EpochEnd _,
                    AuditEvent.Orphaned _,
                    AuditEvent.StreamMark _,
                    AuditEvent.DeniedAggregate _,
                    AuditEvent.Administration _ -> {}
        }
        content.values().removeIf(Content::isEmpty);
        return content;
    }

    private static Optional<Subject> subject(AuditEvent event) {
        return switch (event) {
            case AuditEvent.Intent intent -> Optional.of(intent.subject());
            case AuditEvent.Outcome outcome -> Optional.of(outcome.subject());
            case AuditEvent.Denied denied -> denied.subject();
            case AuditEvent.Access access -> Optional.of(access.subject());
            case AuditEvent.Administration done -> done.subject();
            case AuditEvent.PolicyActivated _,
                    AuditEvent.EpochStart _,
                    AuditEvent.Heartbeat _,
                    AuditEvent.EpochEnd _,
                    AuditEvent.Orphaned _,
                    AuditEvent.StreamMark _,
                    AuditEvent.DeniedAggregate _ -> Optional.empty();
        };
    }
}
