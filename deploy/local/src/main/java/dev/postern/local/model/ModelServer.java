package dev.postern.local.model;

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
 */
public record ModelServer(
        String name,
        String upstreamName,
        URI url,
        Optional<Path> keyFile,
        Optional<Integer> contextLength,
        boolean simulated) {}
