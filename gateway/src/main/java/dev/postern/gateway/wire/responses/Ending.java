package dev.postern.gateway.wire.responses;

import dev.postern.gateway.error.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * How far a response has come, in the words of the API.
 *
 * @param status of the response; an event {@code response.} of the same name ends a stream
 * @param itemStatus of its items
 * @param reason why it is incomplete, null where it is not or nobody said
 * @param failure why it failed, null where it did not
 */
record Ending(
        String status,
        String itemStatus,
        @Nullable String reason,
        @Nullable RefusedException failure) {
    static final Ending OPEN = new Ending("in_progress", "in_progress", null, null);
    private static final String INCOMPLETE = "incomplete";
    private static final Ending COMPLETED = new Ending("completed", "completed", null, null);

    /** @param finish why a chat completion ended, empty where it did not say */
    static Ending of(String finish) {
        return switch (finish) {
            case "stop", "tool_calls", "function_call" -> COMPLETED;
            case "length" -> incomplete("max_output_tokens");
            case "content_filter" -> incomplete("content_filter");
            default -> incomplete(null);
        };
    }

    static Ending failed(RefusedException reason) {
        return new Ending("failed", INCOMPLETE, null, reason);
    }

    private static Ending incomplete(@Nullable String reason) {
        return new Ending(INCOMPLETE, INCOMPLETE, reason, null);
    }

    boolean complete() {
        return status.equals(COMPLETED.status);
    }

    /** Whether the answer still goes on. */
    boolean open() {
        return status.equals(OPEN.status);
    }
}
