package dev.postern.gateway.conversation;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A question with its answer, encrypted. */
@Entity
@Table(name = "conversation_turn")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class TurnRow {
    @EmbeddedId
    TurnId id;

    byte[] content;
}
