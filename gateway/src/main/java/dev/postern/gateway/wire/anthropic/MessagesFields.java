package dev.postern.gateway.wire.anthropic;

import static dev.postern.gateway.wire.shape.Field.dropped;
import static dev.postern.gateway.wire.shape.Field.forwarded;
import static dev.postern.gateway.wire.shape.Field.handled;
import static dev.postern.gateway.wire.shape.Field.refused;
import static dev.postern.gateway.wire.shape.Field.required;

import dev.postern.gateway.config.CeilingSettings;
import dev.postern.gateway.wire.shape.Field;
import dev.postern.gateway.wire.shape.Shape;
import dev.postern.gateway.wire.shape.Shape.Figure;
import dev.postern.gateway.wire.shape.Shape.Flag;
import dev.postern.gateway.wire.shape.Shape.Free;
import dev.postern.gateway.wire.shape.Shape.Listed;
import dev.postern.gateway.wire.shape.Shape.Name;
import dev.postern.gateway.wire.shape.Shape.Struct;
import dev.postern.gateway.wire.shape.Shape.Tagged;
import dev.postern.gateway.wire.shape.Shape.Text;
import dev.postern.gateway.wire.shape.Shape.Variant;
import dev.postern.gateway.wire.shape.Shape.Word;
import dev.postern.gateway.wire.shape.Treatment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Every field of a message request that Anthropic's API reference names, and what the gateway does with it. The table in
 * {@code docs/api.md} is made from here.
 */
final class MessagesFields {
    private static final int MOST_MESSAGES = 4096;
    private static final int MOST_STOPS = 64;
    private static final double HIGHEST_TOP_K = 9_999_999;
    private static final String GATEWAYS_OWN = "the gateway decides this";
    private static final String OF_ANTHROPIC = "means something at Anthropic only";
    private static final String EFFORT = "becomes reasoning_effort";

    private MessagesFields() {}

    /** The shape of a whole request. */
    static Struct of(CeilingSettings ceilings) {
        Figure tokens = new Figure(1, ceilings.answerTokens(), true, "answer-tokens");
        return with(required("max_tokens", tokens));
    }

    /** The shape of a request whose tokens are to be counted. */
    static Struct counted() {
        return with(dropped("max_tokens", "nothing is answered"));
    }

    private static Struct with(Field maxTokens) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field(
                "model",
                new Name(Integer.MAX_VALUE),
                new Treatment.Handled("names a model of the catalogue; the model server gets its own name for it"),
                true));
        fields.add(maxTokens);
        fields.add(required("messages", new Listed(BlockFields.message(), 1, MOST_MESSAGES)));
        fields.add(forwarded("system", BlockFields.system()));
        fields.addAll(sampling());
        fields.addAll(ToolFields.all());
        fields.addAll(thinking());
        fields.addAll(others());
        return new Struct(fields.toArray(Field[]::new));
    }

    private static Collection<Field> sampling() {
        return List.of(
                forwarded("temperature", new Figure(0, 2, false, "")),
                forwarded("top_p", new Figure(0, 1, false, "")),
                forwarded("top_k", new Figure(0, HIGHEST_TOP_K, true, "")),
                forwarded("stop_sequences", new Listed(new Text(), 0, MOST_STOPS)),
                handled("stream", new Flag(), "how the answer reaches the client; the model server always streams"),
                forwarded("metadata", new Struct(forwarded("user_id", new Text()))));
    }

    private static Collection<Field> thinking() {
        Field display = dropped("display", "what a model thinks is shown as far as its server shows it");
        Figure budget = new Figure(1, HIGHEST_TOP_K, true, "");
        Shape format = new Tagged(
                "type",
                Variant.of(
                        "json_schema",
                        required("schema", new Free()),
                        dropped("name", "a name that the schema does not need")));
        return List.of(
                handled(
                        "thinking",
                        new Tagged(
                                "type",
                                Variant.of("disabled"),
                                Variant.of("adaptive", display),
                                Variant.of(
                                        "enabled",
                                        new Field("budget_tokens", budget, new Treatment.Handled(EFFORT), true),
                                        display)),
                        EFFORT),
                forwarded(
                        "output_config",
                        new Struct(
                                handled("effort", new Word("low", "medium", "high", "xhigh", "max"), EFFORT),
                                forwarded("format", format),
                                dropped("task_budget", OF_ANTHROPIC))),
                forwarded("output_format", format));
    }

    private static Collection<Field> others() {
        return List.of(
                BlockFields.cacheControl(),
                dropped("service_tier", GATEWAYS_OWN),
                dropped("speed", GATEWAYS_OWN),
                dropped("inference_geo", "the catalogue says where a model runs"),
                dropped("context_management", "the whole conversation is sent"),
                dropped("betas", OF_ANTHROPIC),
                dropped("anthropic_version", OF_ANTHROPIC),
                dropped("anthropic_beta", OF_ANTHROPIC),
                dropped("user_profile_id", OF_ANTHROPIC),
                refused("container", "The gateway runs no code; leave the field out."),
                refused("mcp_servers", "The gateway calls no MCP servers; call them yourself and send their tools."));
    }
}
