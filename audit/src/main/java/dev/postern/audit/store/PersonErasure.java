package dev.postern.audit.store;

import dev.postern.audit.Trail;
import dev.postern.audit.content.Pseudonyms;
import dev.postern.audit.content.Quarter;
import dev.postern.audit.event.AdministrationKind;
import dev.postern.audit.event.AuditEvent;
import dev.postern.audit.event.Subject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Forgets a person for somebody who may ask for it, and records that it was done and how much was deleted. The record
 * names no pseudonyms: those of several quarters side by side would link them. Thread-safe; calls block.
 */
public final class PersonErasure {
    private static final int MOST_NAMED = 6;

    private final DatabaseAccount keeper;
    private final Duration patience;
    private final SubjectKeys keys;
    private final Pseudonyms pseudonyms;
    private final Trail trail;
    private final Clock clock;

    /**
     * @param keeper account that may read which months have keys
     * @param patience how long the database may take for one statement
     * @param keys what deletes
     */
    public PersonErasure(
            DatabaseAccount keeper,
            Duration patience,
            SubjectKeys keys,
            Pseudonyms pseudonyms,
            Trail trail,
            Clock clock) {
        this.keeper = keeper;
        this.patience = patience;
        this.keys = keys;
        this.pseudonyms = pseudonyms;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Who wants it and why.
     *
     * @param id of the record, of version 7
     * @param purpose without names of people; at most 256 characters
     */
    public record Order(UUID id, Subject by, String clientAddress, String purpose) {}

    /** The pseudonyms of a person in all quarters of which there are keys, and in this one. */
    public List<byte[]> pseudonymsOf(String personId) throws SQLException {
        Instant now = clock.instant();
        try (Connection connection = keeper.connect(patience)) {
            Instant oldest = OldestKey.time(connection).orElse(now);
            return Quarter.between(oldest, now).reversed().stream()
                    .map(quarter -> pseudonyms.subject(quarter.name(), personId))
                    .toList();
        }
    }

    /**
     * Deletes keys and identities, then records it. Where legal holds need one of them, that is what is recorded.
     *
     * @throws OnHoldException where a hold needs them; nothing is deleted then
     * @throws SQLException where it is not known that they are deleted; calling again does no harm
     * @throws java.util.concurrent.CompletionException where they are deleted and that could not be recorded; calling
     *     again records it, with counts of nothing
     */
    public ErasedKeys erase(Order order, Collection<byte[]> people) throws SQLException {
        ErasedKeys erased;
        try {
            erased = keys.erase(people);
        } catch (OnHoldException e) {
            record(
                    order,
                    AdministrationKind.ERASURE_REFUSED,
                    Map.of("purpose", order.purpose(), "reason", "on hold", "holds", names(e.holds())));
            throw e;
        }
        record(
                order,
                AdministrationKind.KEY_SHREDDED,
                Map.of(
                        "purpose", order.purpose(),
                        "pseudonyms", Integer.toString(people.size()),
                        "keys", Long.toString(erased.keys()),
                        "identities", Long.toString(erased.identities())));
        return erased;
    }

    private void record(Order order, AdministrationKind kind, Map<String, String> detail) {
        trail.append(new AuditEvent.Administration(
                        order.id(),
                        kind,
                        Optional.of(order.by()),
                        order.clientAddress(),
                        "person",
                        new TreeMap<>(detail)))
                .join();
    }

    /** As many as a value of a detail holds. */
    private static String names(List<UUID> holds) {
        String first = holds.stream().limit(MOST_NAMED).map(UUID::toString).collect(Collectors.joining(" "));
        return holds.size() <= MOST_NAMED ? first : first + " and " + (holds.size() - MOST_NAMED) + " more";
    }
}
