package dev.postern.gateway.policydesk.life;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The head of a draft; what it says stands in its revisions. */
@Entity
@Table(name = "policy_draft")
@SuppressWarnings("NullAway.Init") // filled by Hibernate, or by whoever makes a row
class DraftRow {
    @Id
    UUID id;

    String title;

    /** Number of the version it started from; null where it started from nothing or from a file. */
    @Nullable
    Long base;

    /** Empty while it can be written on; else what became of it. */
    String closed;

    @Column(updatable = false)
    Instant created;
}
