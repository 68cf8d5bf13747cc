package dev.postern.local.model;

import dev.postern.model.ServerKind;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A model server as the gateway's catalogue names it.
 *
 * @param name what employees call the model
 * @param upstreamName what the server calls it
 * @param url base address of its OpenAI-compatible API, ending in {@code /v1}
 * @param keyFile file with its API key
 * @param contextLength tokens per request, where known
 * @param simulated whether its answers are made up
 * @param kind what software it runs, which decides how the gateway watches it
 */
public record ModelServer(
        String name,
        String upstreamName,
        URI url,
        Optional<Path> keyFile,
        Optional<Integer> contextLength,
        boolean simulated,
        ServerKind kind) {

    /** One of which nothing is known but that it speaks OpenAI's API. */
    public ModelServer(
            String name,
            String upstreamName,
            URI url,
            Optional<Path> keyFile,
            Optional<Integer> contextLength,
            boolean simulated) {
        this(name, upstreamName, url, keyFile, contextLength, simulated, ServerKind.OPENAI);
    }
}
