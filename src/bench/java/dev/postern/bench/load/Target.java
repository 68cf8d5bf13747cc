package dev.postern.bench.load;

import java.net.URI;
import java.util.Optional;

/**
 * Something that answers chat completions.
 *
 * @param name as it stands in the report, {@code direct} or {@code gateway}
 * @param api address of its OpenAI-compatible API, such as {@code http://127.0.0.1:8080/v1}
 * @param model the model to ask for
 * @param token bearer token, where one is needed
 */
public record Target(String name, URI api, String model, Optional<String> token) {
    public Target {
        Loopback.require(api);
    }

    /** Prints no token. */
    @Override
    public String toString() {
        return name + " at " + api;
    }
}
