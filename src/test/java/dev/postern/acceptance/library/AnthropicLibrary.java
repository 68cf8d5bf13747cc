package dev.postern.acceptance.library;

import com.anthropic.client.AnthropicClient;
import com.anthropic.client.okhttp.AnthropicOkHttpClient;
import com.anthropic.core.ObjectMappers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Anthropic's own client library, as anybody would set it up. */
final class AnthropicLibrary {
    private static final Bare COMPARABLE = Bare.without("model");

    private AnthropicLibrary() {}

    /** A client that tries everything once and gives its key as these clients do, in {@code x-api-key}. */
    static AnthropicClient client(Side side) {
        return AnthropicOkHttpClient.builder()
                .baseUrl(side.root())
                .apiKey(side.key())
                .maxRetries(0)
                .build();
    }

    /**
     * What the library read, as JSON, without the model's name. A message that has just begun has no usage here: the
     * gateway asks for a chat completion, which is counted at its end only.
     */
    static JsonNode comparable(Object typed) {
        JsonNode all = json(typed);
        if (all.path("message") instanceof ObjectNode begun) {
            begun.remove("usage");
        }
        return COMPARABLE.of(all);
    }

    /** Anything of the library's types as JSON. */
    static JsonNode json(Object typed) {
        return ObjectMappers.jsonMapper().valueToTree(typed);
    }
}
