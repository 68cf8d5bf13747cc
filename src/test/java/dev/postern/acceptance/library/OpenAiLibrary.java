package dev.postern.acceptance.library;

import com.fasterxml.jackson.databind.JsonNode;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.ObjectMappers;

/** OpenAI's own client library, as anybody would set it up. */
final class OpenAiLibrary {
    /** The model's name, which is the catalogue's, and fields that OpenAI's API does not have. */
    private static final Bare COMPARABLE = Bare.without(
            "model",
            "service_tier",
            "prompt_logprobs",
            "kv_transfer_params",
            "timings",
            "system_fingerprint",
            "stop_reason");

    private OpenAiLibrary() {}

    /** A client that tries everything once. */
    static OpenAIClient client(Side side) {
        return client(side, 0);
    }

    /** A client that tries again so many times. */
    static OpenAIClient client(Side side, int retries) {
        return OpenAIOkHttpClient.builder()
                .baseUrl(side.api().toString())
                .apiKey(side.key())
                .maxRetries(retries)
                .build();
    }

    /** What the library read, as JSON, without declared differences. */
    static JsonNode comparable(Object typed) {
        return COMPARABLE.of(ObjectMappers.jsonMapper().valueToTree(typed));
    }
}
