package dev.postern.gateway.wire.anthropic;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.postern.gateway.wire.answer.AnswerChoice;
import dev.postern.gateway.wire.json.JsonValue.JsonText;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Why a message ended.
 *
 * @param reason in the words of the API, null while it goes on
 * @param sequence the stop sequence that ended it, null where none did or the model server does not say
 */
record StopReason(@Nullable String reason, @Nullable String sequence) {
    static final StopReason OPEN = new StopReason(null, null);

    /**
     * The end of a chat in these words. Some servers say {@code stop} where a call that was asked for ends.
     *
     * @param calls whether tools are called
     */
    static StopReason of(AnswerChoice choice, boolean calls) {
        return switch (choice.finish()) {
            case null -> OPEN;
            case "length" -> new StopReason("max_tokens", null);
            case "tool_calls", "function_call" -> new StopReason("tool_use", null);
            case "content_filter" -> new StopReason("refusal", null);
            default -> {
                if (choice.stopReason() instanceof JsonText word) {
                    yield new StopReason("stop_sequence", word.characters());
                }
                yield new StopReason(calls ? "tool_use" : "end_turn", null);
            }
        };
    }

    void write(JsonGenerator out) throws IOException {
        out.writeStringField("stop_reason", reason);
        out.writeStringField("stop_sequence", sequence);
    }
}
