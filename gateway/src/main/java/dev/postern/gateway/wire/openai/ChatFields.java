package dev.postern.gateway.wire.openai;

import static dev.postern.gateway.wire.shape.Field.forwarded;
import static dev.postern.gateway.wire.shape.Field.handled;
import static dev.postern.gateway.wire.shape.Field.refused;
import static dev.postern.gateway.wire.shape.Field.required;

import dev.postern.gateway.config.CeilingSettings;
import dev.postern.gateway.wire.shape.Field;
import dev.postern.gateway.wire.shape.Shape.Either;
import dev.postern.gateway.wire.shape.Shape.Figure;
import dev.postern.gateway.wire.shape.Shape.Flag;
import dev.postern.gateway.wire.shape.Shape.Listed;
import dev.postern.gateway.wire.shape.Shape.Name;
import dev.postern.gateway.wire.shape.Shape.Named;
import dev.postern.gateway.wire.shape.Shape.Struct;
import dev.postern.gateway.wire.shape.Shape.Text;
import dev.postern.gateway.wire.shape.Shape.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Every field of a chat completion that OpenAI's API reference and vLLM's request schema name, and what the gateway does
 * with it. The table in {@code docs/api.md} is made from here.
 */
final class ChatFields {
    private static final int LONGEST_NAME = 256;

    private ChatFields() {}

    /** The shape of a whole request. */
    static Struct of(CeilingSettings ceilings) {
        List<Field> fields = new ArrayList<>();
        fields.addAll(conversation());
        fields.addAll(length(ceilings));
        fields.addAll(SharedFields.stops());
        fields.addAll(SharedFields.sampling());
        fields.addAll(thinking());
        fields.addAll(ToolFields.choice());
        fields.addAll(FormatFields.all());
        fields.addAll(SharedFields.delivery());
        fields.add(handled("modalities", new Listed(new Word("text"), 0, 1), "answers are text"));
        fields.addAll(SharedFields.sender());
        fields.addAll(closed());
        return new Struct(fields.toArray(Field[]::new));
    }

    private static Collection<Field> conversation() {
        List<Field> fields = new ArrayList<>();
        fields.add(SharedFields.model());
        fields.add(MessageFields.messages());
        fields.add(forwarded("documents", new Listed(new Named(new Text(), 32, false), 0, 256)));
        fields.addAll(MessageFields.templated());
        fields.add(forwarded("echo", new Flag()));
        fields.addAll(SharedFields.truncation());
        fields.add(forwarded(
                "prediction",
                new Struct(
                        required("type", new Word("content")),
                        required("content", new Either(new Text(), MessageFields.textParts())))));
        return fields;
    }

    private static Collection<Field> length(CeilingSettings ceilings) {
        Figure tokens = new Figure(1, ceilings.answerTokens(), true, "answer-tokens");
        return List.of(
                forwarded("max_tokens", tokens),
                forwarded("max_completion_tokens", tokens),
                forwarded("min_tokens", new Figure(0, ceilings.answerTokens(), true, "answer-tokens")),
                forwarded("thinking_token_budget", new Figure(-1, ceilings.answerTokens(), true, "answer-tokens")),
                forwarded("n", new Figure(1, ceilings.choices(), true, "choices")),
                forwarded("logprobs", new Flag()),
                forwarded("top_logprobs", new Figure(0, ceilings.topLogprobs(), true, "top-logprobs")));
    }

    private static Collection<Field> thinking() {
        return List.of(
                forwarded("reasoning_effort", new Word("none", "minimal", "low", "medium", "high", "xhigh", "max")),
                forwarded("include_reasoning", new Flag()),
                forwarded("verbosity", new Word("low", "medium", "high")));
    }

    private static Collection<Field> closed() {
        List<Field> fields = new ArrayList<>();
        fields.add(refused("audio", "Answers are text in this version; leave the field out."));
        fields.add(refused("web_search_options", "The gateway searches nowhere; leave the field out."));
        fields.add(refused("moderation", "The company's policy takes its place; leave the field out."));
        fields.addAll(MessageFields.closed());
        fields.addAll(SharedFields.closed());
        fields.add(refused("best_of", "Chat completions have no best_of; use n."));
        return fields;
    }

    static Name name() {
        return new Name(LONGEST_NAME);
    }
}
