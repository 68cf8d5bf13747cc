package dev.postern.gateway.conversation;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * Which turn.
 *
 * @param place how many turns of the conversation come before it
 */
@Embeddable
record TurnId(String person, UUID conversation, int place) {}
