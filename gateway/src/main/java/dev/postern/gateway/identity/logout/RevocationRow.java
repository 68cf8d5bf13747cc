package dev.postern.gateway.identity.logout;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Access tokens that count no more. */
@Entity
@Table(name = "token_revocation")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class RevocationRow {
    @Id
    Long number;

    /** Of which person, or of which of the issuer's sessions. */
    String whose;

    /** Those issued then or before. */
    Instant until;

    Instant expires;
}
