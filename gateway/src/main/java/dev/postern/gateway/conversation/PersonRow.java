package dev.postern.gateway.conversation;

import dev.postern.audit.content.WrappedKey;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;

/** The key of a person's conversations, under a key encryption key. */
@Entity
@DynamicUpdate
@Table(name = "conversation_person")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class PersonRow {
    @Id
    String person;

    String kek;
    byte[] wrapped;
    Instant made;

    WrappedKey wrappedKey() {
        return new WrappedKey(kek, wrapped);
    }
}
