package dev.postern.gateway.identity.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A session of a browser. */
@Entity
@Table(name = "web_session")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class SessionRow {
    /** SHA-256 of what the cookie holds. */
    @Id
    String id;

    String person;
    /** The issuer's session, empty where it named none. */
    String login;

    byte[] sealed;
    Instant made;
    Instant expires;
}
