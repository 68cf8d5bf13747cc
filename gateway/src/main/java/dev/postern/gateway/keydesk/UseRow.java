package dev.postern.gateway.keydesk;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** When a key was used last, to the minute. */
@Entity
@Table(name = "api_key_use")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class UseRow {
    @Id
    String id;

    Instant used;
}
