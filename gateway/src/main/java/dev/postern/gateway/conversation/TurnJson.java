package dev.postern.gateway.conversation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.postern.gateway.desk.Parameters;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import java.io.IOException;
import java.util.Set;

/** Turns as JSON: what clients send, what is encrypted, what clients get. */
final class TurnJson {
    /** The largest turn in bytes. */
    static final int MOST_BYTES = 2 * 1024 * 1024;

    private static final int MOST_FILES = 8;
    private static final int MOST_FINDINGS = 256;
    private static final Set<String> ENDINGS = Set.of("done", "stopped", "failed");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private TurnJson() {}

    /**
     * A turn that a client sends.
     *
     * @throws RefusedException {@code invalid_request}, {@code request_too_large}
     */
    static Turn received(byte[] body) {
        if (body.length > MOST_BYTES) {
            throw new RefusedException(
                    ErrorCode.REQUEST_TOO_LARGE, "A question with its answer has " + MOST_BYTES + " bytes at most.");
        }
        Turn turn;
        try {
            turn = JSON.readValue(body, Turn.class);
        } catch (IOException e) {
            throw new RefusedException(
                    ErrorCode.INVALID_REQUEST, "This is not a turn of a conversation; docs/api.md says what one is.");
        }
        if (turn.prompt().isBlank()) {
            throw Parameters.invalid("A turn begins with a prompt.", "prompt");
        }
        if (!ENDINGS.contains(turn.ending())) {
            throw Parameters.invalid("This may be done, stopped, failed.", "ending");
        }
        if (turn.files().size() > MOST_FILES
                || turn.findings().size() > MOST_FINDINGS
                || turn.marks().size() > MOST_FINDINGS) {
            throw Parameters.invalid("These are more than a request can have.", "files");
        }
        return turn;
    }

    static byte[] write(Turn turn) {
        try {
            return JSON.writeValueAsBytes(turn);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("every turn can be written", e);
        }
    }

    /** A turn that was written here. */
    static Turn read(byte[] written) {
        try {
            return JSON.readValue(written, Turn.class);
        } catch (IOException e) {
            throw new IllegalStateException("a kept turn is not one that was written here", e);
        }
    }
}
