package dev.postern.gateway.policydesk.life;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A policy that was published. */
@Entity
@Immutable
@Table(name = "policy_version")
@SuppressWarnings("NullAway.Init") // filled by Hibernate, or by whoever makes a row
class VersionRow {
    @Id
    long number;

    /** Name and hash of the document. */
    String version;

    String source;
    String tests;
    UUID draft;
    int revision;
    String author;
    String authorName;
    String publisher;
    String publisherName;
    String note;
    Instant moment;
}
