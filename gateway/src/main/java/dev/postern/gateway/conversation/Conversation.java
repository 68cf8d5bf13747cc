package dev.postern.gateway.conversation;

import java.time.Instant;
import java.util.UUID;

/**
 * A conversation as a list shows it.
 *
 * @param title given by its person, or the beginning of the first prompt
 * @param turns how many questions it has
 * @param changed when the last one was answered
 */
public record Conversation(UUID id, String title, int turns, Instant made, Instant changed) {
    @Override
    public String toString() {
        return "Conversation[" + id + ", " + turns + " turns]";
    }
}
