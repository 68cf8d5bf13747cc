package dev.postern.gateway.wire.completions;

import static dev.postern.gateway.wire.shape.Field.forwarded;
import static dev.postern.gateway.wire.shape.Field.refused;
import static dev.postern.gateway.wire.shape.Field.required;

import dev.postern.gateway.config.CeilingSettings;
import dev.postern.gateway.wire.openai.FormatFields;
import dev.postern.gateway.wire.openai.SharedFields;
import dev.postern.gateway.wire.shape.Field;
import dev.postern.gateway.wire.shape.Shape.Either;
import dev.postern.gateway.wire.shape.Shape.Figure;
import dev.postern.gateway.wire.shape.Shape.Flag;
import dev.postern.gateway.wire.shape.Shape.Listed;
import dev.postern.gateway.wire.shape.Shape.Struct;
import dev.postern.gateway.wire.shape.Shape.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Every field of a legacy completion that OpenAI's API reference and vLLM's request schema name. The table in
 * {@code docs/api.md} is made from here.
 */
final class CompletionFields {
    /** Each prompt is answered {@code n} times, all side by side. */
    static final int MOST_PROMPTS = 128;

    private CompletionFields() {}

    /** The shape of a whole request. */
    static Struct of(CeilingSettings ceilings) {
        List<Field> fields = new ArrayList<>();
        fields.add(SharedFields.model());
        fields.add(required("prompt", new Either(Text.ofUser(), new Listed(Text.ofUser(), 1, MOST_PROMPTS))));
        fields.add(forwarded("suffix", Text.ofUser()));
        fields.add(forwarded("echo", new Flag()));
        fields.add(forwarded("add_special_tokens", new Flag()));
        fields.addAll(SharedFields.truncation());
        fields.addAll(length(ceilings));
        fields.addAll(SharedFields.stops());
        fields.addAll(SharedFields.sampling());
        fields.addAll(FormatFields.all());
        fields.addAll(SharedFields.delivery());
        fields.addAll(SharedFields.sender());
        fields.addAll(SharedFields.closed());
        fields.add(refused("best_of", "Model servers cannot stream it; use n."));
        return new Struct(fields.toArray(Field[]::new));
    }

    /** No token at all may be asked for: with {@code echo} the answer is the prompt with its probabilities. */
    private static Collection<Field> length(CeilingSettings ceilings) {
        return List.of(
                forwarded("max_tokens", new Figure(0, ceilings.answerTokens(), true, "answer-tokens")),
                forwarded("min_tokens", new Figure(0, ceilings.answerTokens(), true, "answer-tokens")),
                forwarded("thinking_token_budget", new Figure(-1, ceilings.answerTokens(), true, "answer-tokens")),
                forwarded("n", new Figure(1, ceilings.choices(), true, "choices")),
                forwarded("logprobs", new Figure(0, ceilings.topLogprobs(), true, "top-logprobs")));
    }
}
