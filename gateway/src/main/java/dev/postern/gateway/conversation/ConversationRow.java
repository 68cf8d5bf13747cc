package dev.postern.gateway.conversation;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;

/** A conversation without what was said in it. */
@Entity
@DynamicUpdate
@Table(name = "conversation")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class ConversationRow {
    @EmbeddedId
    ConversationId id;

    /** Encrypted. */
    byte[] title;

    int turns;
    Instant made;
    Instant changed;
}
