package dev.postern.gateway.wire.openai;

import dev.postern.gateway.wire.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one event says about one choice: filled by {@link ChunkReader} as the server said it, and by {@link AnswerChoice}
 * as the client may see it. Lives for one event.
 */
final class ChoiceDelta {
    /** Under which names a server sends what a model thinks before it answers. */
    enum ReasoningName {
        REASONING,
        REASONING_CONTENT,
        /** Some versions of vLLM send the same text under both. */
        BOTH
    }

    int index;
    boolean role;

    @Nullable
    String content;

    @Nullable
    String refusal;

    @Nullable
    String reasoning;

    ReasoningName reasoningName = ReasoningName.REASONING;
    final List<CallDelta> calls = new ArrayList<>(1);

    @Nullable
    CallDelta function;

    List<TokenLogprob> logprobs = List.of();
    List<TokenLogprob> refusalLogprobs = List.of();

    @Nullable
    String finish;

    @Nullable
    JsonValue stopReason;

    /** Whether there is anything a client could see. */
    boolean saysSomething() {
        return role
                || finish != null
                || content != null
                || refusal != null
                || reasoning != null
                || !calls.isEmpty()
                || (function != null && function.saysSomething())
                || !logprobs.isEmpty()
                || !refusalLogprobs.isEmpty();
    }
}
