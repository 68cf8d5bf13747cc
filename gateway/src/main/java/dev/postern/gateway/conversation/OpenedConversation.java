package dev.postern.gateway.conversation;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;

/**
 * A conversation with what was said in it.
 *
 * @param turns a list of {@link Turn} as JSON, as it was written before it was encrypted
 */
public record OpenedConversation(
        UUID id,
        String title,
        Instant made,
        Instant changed,
        @JsonRawValue String turns) {
    @Override
    public String toString() {
        return "OpenedConversation[" + id + "]";
    }
}
