package dev.postern.gateway.wire.openai;

import static dev.postern.gateway.wire.shape.Field.dropped;
import static dev.postern.gateway.wire.shape.Field.forwarded;
import static dev.postern.gateway.wire.shape.Field.handled;
import static dev.postern.gateway.wire.shape.Field.refused;

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
import dev.postern.gateway.wire.shape.Treatment;
import java.util.Collection;
import java.util.List;

/** Fields that mean the same at several endpoints of OpenAI's API and of vLLM, whatever the prompt looks like. */
public final class SharedFields {
    static final double HIGHEST_TOKEN_ID = 9_999_999;
    static final String GATEWAYS_OWN = "the gateway decides this";

    private static final int MOST_STOPS = 64;
    private static final String MODEL = "names a model of the catalogue; the model server gets its own name for it";
    private static final String OF_OPENAI = "means something at OpenAI only";
    private static final String TOKEN_IDS = "Token ids cannot be checked; leave the field out.";
    private static final String SERVER_INTERNALS = "The field reaches into the model server; leave it out.";

    private SharedFields() {}

    /** The model by its name in the catalogue; the length is looked at when it is read. */
    public static Field model() {
        return new Field("model", new Name(Integer.MAX_VALUE), new Treatment.Handled(MODEL), true);
    }

    /** What is to be cut off a prompt that is too long. */
    public static Collection<Field> truncation() {
        return List.of(
                forwarded("truncate_prompt_tokens", whole(-1, HIGHEST_TOKEN_ID)),
                forwarded("truncation_side", new Word("left", "right")));
    }

    /** Where the answer ends. */
    public static Collection<Field> stops() {
        return List.of(
                forwarded("stop", new Either(new Text(), new Listed(new Text(), 0, MOST_STOPS))),
                forwarded("stop_token_ids", new Listed(whole(0, HIGHEST_TOKEN_ID), 0, MOST_STOPS)),
                forwarded("include_stop_str_in_output", new Flag()),
                forwarded("ignore_eos", new Flag()));
    }

    /** How the next token is chosen. */
    public static Collection<Field> sampling() {
        return List.of(
                forwarded("temperature", number(0, 2)),
                forwarded("top_p", number(0, 1)),
                forwarded("top_k", whole(-1, HIGHEST_TOKEN_ID)),
                forwarded("min_p", number(0, 1)),
                forwarded("frequency_penalty", number(-2, 2)),
                forwarded("presence_penalty", number(-2, 2)),
                forwarded("repetition_penalty", number(0, 10)),
                forwarded("length_penalty", number(-10, 10)),
                forwarded("seed", whole(Long.MIN_VALUE, Long.MAX_VALUE)),
                forwarded("logit_bias", new Named(number(-100, 100), 1024, true)),
                forwarded("bad_words", new Listed(new Text(), 0, 256)),
                forwarded(
                        "repetition_detection",
                        new Struct(
                                forwarded("max_pattern_size", whole(0, 4096)),
                                forwarded("min_pattern_size", whole(0, 4096)),
                                forwarded("min_count", whole(0, 4096)))),
                forwarded("skip_special_tokens", new Flag()),
                forwarded("spaces_between_special_tokens", new Flag()),
                forwarded("watermarking", new Flag()));
    }

    /** How the answer reaches the client. */
    public static Collection<Field> delivery() {
        return List.of(
                handled("stream", new Flag(), "how the answer reaches the client; the model server always streams"),
                handled(
                        "stream_options",
                        new Struct(
                                handled("include_usage", new Flag(), "adds a last event with the usage"),
                                handled("continuous_usage_stats", new Flag(), "adds the usage to every event"),
                                dropped("include_obfuscation", OF_OPENAI)),
                        "the model server is always asked for its usage"),
                forwarded("stream_interval", whole(1, 1024)));
    }

    /** Who asks, and what the client would like the service to do with the request. */
    public static Collection<Field> sender() {
        return List.of(
                forwarded("user", new Text()),
                forwarded("metadata", new Named(new Text(), 64, false)),
                dropped("store", "answers are kept in the trail only"),
                dropped("service_tier", GATEWAYS_OWN),
                dropped("priority", GATEWAYS_OWN),
                dropped("request_id", GATEWAYS_OWN),
                dropped("session_id", GATEWAYS_OWN),
                dropped("cache_salt", GATEWAYS_OWN),
                dropped("prompt_cache_key", OF_OPENAI),
                dropped("prompt_cache_retention", OF_OPENAI),
                dropped("prompt_cache_options", OF_OPENAI),
                dropped("safety_identifier", OF_OPENAI));
    }

    /** What a model server would act on past the gateway's eyes. */
    public static Collection<Field> closed() {
        return List.of(
                refused("prompt_embeds", "Embeddings cannot be checked; send text."),
                refused("allowed_token_ids", TOKEN_IDS),
                refused("logprob_token_ids", TOKEN_IDS),
                refused("return_token_ids", TOKEN_IDS),
                refused("return_tokens_as_token_ids", TOKEN_IDS),
                refused("prompt_logprobs", "Model servers cannot stream these; leave the field out."),
                refused("return_prompt_text", SERVER_INTERNALS),
                refused("return_token_offsets", SERVER_INTERNALS),
                refused("return_mm_kwargs", SERVER_INTERNALS),
                refused("routed_experts_prompt_start", SERVER_INTERNALS),
                refused("kv_transfer_params", SERVER_INTERNALS),
                refused("ec_transfer_params", SERVER_INTERNALS),
                refused("vllm_xargs", SERVER_INTERNALS),
                refused("logits_processors", SERVER_INTERNALS),
                refused("guided_decoding_backend", SERVER_INTERNALS),
                refused("use_beam_search", "Beam search cannot be streamed; use n."));
    }

    /** A whole number. */
    public static Figure whole(double least, double most) {
        return new Figure(least, most, true, "");
    }

    private static Figure number(double least, double most) {
        return new Figure(least, most, false, "");
    }
}
