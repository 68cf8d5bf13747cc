package dev.postern.gateway.model;

import dev.postern.model.ServerKind;
import java.net.URI;
import java.util.Optional;

/**
 * One server that serves a model.
 *
 * @param name what operators call it; one of its kind among the servers of a model
 * @param kind what software it runs
 * @param upstreamName what it calls the model; a LoRA adapter is a name of its own
 * @param url base of its OpenAI-compatible API, without a slash at the end
 * @param key what it wants to see, if anything
 * @param weight its share of the requests beside the model's other servers; 0 for none but where no other is left
 */
public record ModelServer(
        String name, ServerKind kind, String upstreamName, URI url, Optional<ApiKey> key, int weight) {

    /**
     * Address of an endpoint of the server.
     *
     * @param path below the base; below the server's root where it begins with {@code //}
     */
    public String address(String path) {
        return path.startsWith("//") ? url.resolve("/").toString() + path.substring(2) : url + path;
    }

    /** Host and port, as the trail shows it. */
    public String authority() {
        return url.getPort() < 0 ? url.getHost() : url.getHost() + ":" + url.getPort();
    }
}
