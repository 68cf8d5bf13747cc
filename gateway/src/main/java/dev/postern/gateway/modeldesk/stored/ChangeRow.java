package dev.postern.gateway.modeldesk.stored;

import dev.postern.gateway.modeldesk.document.DocumentJson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change that waits, or waited, for a second person. */
@Entity(name = "ModelChangeRow")
@Table(name = "model_change")
@SuppressWarnings("NullAway.Init") // filled by Hibernate, or by whoever makes a row
class ChangeRow {
    @Id
    UUID id;

    @Nullable
    @Column(updatable = false)
    UUID model;

    @Column(updatable = false)
    int base;

    @Column(updatable = false)
    String document;

    @Column(updatable = false)
    String hash;

    @Column(updatable = false)
    String why;

    @Column(updatable = false)
    String author;

    @Column(updatable = false)
    String authorName;

    @Column(updatable = false)
    Instant moment;

    /** Empty while it waits; else {@code confirmed} or {@code dropped}. */
    String outcome;

    String settler;
    String settlerName;

    @Nullable
    Instant settled;

    PendingChange pending() {
        return new PendingChange(
                id,
                Optional.ofNullable(model),
                base,
                DocumentJson.stored(document),
                hash,
                why,
                new Person(author, authorName),
                moment);
    }
}
