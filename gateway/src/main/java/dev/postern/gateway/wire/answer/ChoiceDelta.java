package dev.postern.gateway.wire.answer;

import dev.postern.gateway.wire.json.JsonValue;
import dev.postern.model.certainty.TokenChance;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one event says about one choice: filled by {@link ChunkReader} as the server said it, and by {@link AnswerChoice}
 * as the client may see it. Lives for one event.
 */
public final class ChoiceDelta {
    /** Under which names a server sends what a model thinks before it answers. */
    public enum ReasoningName {
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

    /** Numbers for the gateway itself; empty in what goes to a client. */
    List<TokenChance> chances = List.of();

    List<TokenLogprob> logprobs = List.of();
    List<TokenLogprob> refusalLogprobs = List.of();

    @Nullable
    String finish;

    @Nullable
    JsonValue stopReason;

    ChoiceDelta() {}

    /** Which choice, from 0. */
    public int index() {
        return index;
    }

    /** Whether this begins the choice. */
    public boolean begins() {
        return role;
    }

    public @Nullable String content() {
        return content;
    }

    public @Nullable String refusal() {
        return refusal;
    }

    public @Nullable String reasoning() {
        return reasoning;
    }

    public ReasoningName reasoningName() {
        return reasoningName;
    }

    public List<CallDelta> calls() {
        return calls;
    }

    /** A call in the older form. */
    public @Nullable CallDelta function() {
        return function;
    }

    public List<TokenLogprob> logprobs() {
        return logprobs;
    }

    public List<TokenLogprob> refusalLogprobs() {
        return refusalLogprobs;
    }

    /** Why the choice ends here, null where it goes on. */
    public @Nullable String finish() {
        return finish;
    }

    /** The stop word or token that ended it, where the server says. */
    public @Nullable JsonValue stopReason() {
        return stopReason;
    }

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
