package dev.postern.gateway.wire.responses;

import static dev.postern.gateway.wire.shape.Field.dropped;
import static dev.postern.gateway.wire.shape.Field.forwarded;
import static dev.postern.gateway.wire.shape.Field.handled;
import static dev.postern.gateway.wire.shape.Field.refused;

import dev.postern.gateway.config.CeilingSettings;
import dev.postern.gateway.wire.shape.Field;
import dev.postern.gateway.wire.shape.Shape.Either;
import dev.postern.gateway.wire.shape.Shape.Figure;
import dev.postern.gateway.wire.shape.Shape.Flag;
import dev.postern.gateway.wire.shape.Shape.Listed;
import dev.postern.gateway.wire.shape.Shape.Name;
import dev.postern.gateway.wire.shape.Shape.Named;
import dev.postern.gateway.wire.shape.Shape.Speech;
import dev.postern.gateway.wire.shape.Shape.Struct;
import dev.postern.gateway.wire.shape.Shape.Text;
import dev.postern.gateway.wire.shape.Shape.Word;
import dev.postern.gateway.wire.shape.Treatment;
import dev.postern.policy.text.SegmentRole;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Every field that OpenAI's API reference names for {@code POST /v1/responses}, the sampling fields that vLLM adds to it,
 * and what the gateway does with each. The table in {@code docs/api.md} is made from here.
 */
final class ResponseFields {
    /** The member of {@code include} that asks for token probabilities. */
    static final String LOGPROBS = "message.output_text.logprobs";

    private static final int LONGEST_NAME = 256;
    private static final int MOST_STOPS = 64;
    private static final double HIGHEST_TOKEN_ID = 9_999_999;
    private static final String MODEL = "names a model of the catalogue; the model server gets its own name for it";
    private static final String OF_OPENAI = "means something at OpenAI only";
    private static final String STATELESS = "Nothing is stored here; send the whole conversation in input.";

    private ResponseFields() {}

    /** The shape of a whole request. */
    static Struct of(CeilingSettings ceilings) {
        List<Field> fields = new ArrayList<>();
        fields.addAll(conversation());
        fields.addAll(length(ceilings));
        fields.addAll(sampling());
        fields.addAll(ToolFields.all());
        fields.addAll(FormatFields.all());
        fields.addAll(delivery());
        fields.addAll(sender());
        fields.addAll(closed());
        return new Struct(fields.toArray(Field[]::new));
    }

    private static Collection<Field> conversation() {
        return List.of(
                new Field("model", new Name(Integer.MAX_VALUE), new Treatment.Handled(MODEL), true),
                forwarded("instructions", new Speech(false, SegmentRole.SYSTEM)),
                Field.required("input", new Either(new Speech(false, SegmentRole.USER), InputFields.items())),
                handled(
                        "truncation",
                        new Word("auto", "disabled"),
                        "conversations are never cut; one that is too long is refused"));
    }

    private static Collection<Field> length(CeilingSettings ceilings) {
        return List.of(
                forwarded("max_output_tokens", new Figure(1, ceilings.answerTokens(), true, "answer-tokens")),
                forwarded("top_logprobs", new Figure(0, ceilings.topLogprobs(), true, "top-logprobs")),
                forwarded("stop", new Either(new Text(), new Listed(new Text(), 0, MOST_STOPS))),
                forwarded("ignore_eos", new Flag()));
    }

    private static Collection<Field> sampling() {
        return List.of(
                forwarded("temperature", number(0, 2)),
                forwarded("top_p", number(0, 1)),
                forwarded("top_k", whole(-1, HIGHEST_TOKEN_ID)),
                forwarded("min_p", number(0, 1)),
                forwarded("frequency_penalty", number(-2, 2)),
                forwarded("presence_penalty", number(-2, 2)),
                forwarded("repetition_penalty", number(0, 10)),
                forwarded("seed", whole(Long.MIN_VALUE, Long.MAX_VALUE)),
                forwarded(
                        "reasoning",
                        new Struct(
                                forwarded(
                                        "effort", new Word("none", "minimal", "low", "medium", "high", "xhigh", "max")),
                                dropped("summary", "thoughts come as they are, never summed up"),
                                dropped("generate_summary", "thoughts come as they are, never summed up"),
                                dropped("context", OF_OPENAI),
                                dropped("mode", OF_OPENAI))));
    }

    private static Collection<Field> delivery() {
        return List.of(
                handled("stream", new Flag(), "how the answer reaches the client; the model server always streams"),
                handled(
                        "stream_options",
                        new Struct(dropped("include_obfuscation", OF_OPENAI)),
                        "the model server is always asked for its usage"),
                handled(
                        "include",
                        new Listed(
                                new Word(
                                        LOGPROBS,
                                        "reasoning.encrypted_content",
                                        "code_interpreter_call.outputs",
                                        "computer_call_output.output.image_url",
                                        "file_search_call.results",
                                        "message.input_image.image_url",
                                        "web_search_call.action.sources",
                                        "web_search_call.results"),
                                0,
                                16),
                        "`" + LOGPROBS + "` asks for token probabilities; of the others there is nothing to show"),
                handled("background", new Flag(), "only `false`; `true` is refused, since nothing is stored"));
    }

    private static Collection<Field> sender() {
        return List.of(
                forwarded("user", new Text()),
                forwarded("metadata", new Named(new Text(), 64, false)),
                dropped("store", "nothing is stored; answers are kept in the trail only"),
                dropped("service_tier", "the gateway decides this"),
                dropped("max_tool_calls", "counts calls of built-in tools, of which there are none"),
                dropped("prompt_cache_key", OF_OPENAI),
                dropped("prompt_cache_retention", OF_OPENAI),
                dropped("prompt_cache_options", OF_OPENAI),
                dropped("safety_identifier", OF_OPENAI),
                dropped("client_metadata", "what Codex tells OpenAI of itself"));
    }

    private static Collection<Field> closed() {
        return List.of(
                refused("previous_response_id", STATELESS),
                refused("conversation", STATELESS),
                refused("prompt", "No prompts are stored here; send instructions and input."),
                refused("context_management", "Conversations are not compacted here; leave the field out."),
                refused("moderation", "The company's policy takes its place; leave the field out."));
    }

    static Name name() {
        return new Name(LONGEST_NAME);
    }

    private static Figure whole(double least, double most) {
        return new Figure(least, most, true, "");
    }

    private static Figure number(double least, double most) {
        return new Figure(least, most, false, "");
    }
}
