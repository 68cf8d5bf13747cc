package dev.postern.gateway.report;

import dev.postern.audit.content.WrappedKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A report as it is stored: {@code comment} and {@code fragment} are encrypted, empty ones too. */
@Entity
@DynamicUpdate
@Table(name = "report")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class ReportRow {
    @Id
    UUID id;

    String reporter;
    UUID request;

    @Column(name = "policy_version")
    String policyVersion;

    String rule;
    String type;
    String direction;
    String kek;
    byte[] wrapped;
    byte[] comment;
    byte[] fragment;
    Instant reported;
    String state;
    String reason;

    @Nullable
    Instant settled;

    WrappedKey wrappedKey() {
        return new WrappedKey(kek, wrapped);
    }
}
