package dev.postern.gateway.conversation;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * Which conversation. Its person is part of it, so another person's id names nothing.
 *
 * @param person keyed hash of a subject
 */
@Embeddable
record ConversationId(String person, UUID id) {}
