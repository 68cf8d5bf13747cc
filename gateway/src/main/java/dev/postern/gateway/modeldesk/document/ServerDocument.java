package dev.postern.gateway.modeldesk.document;

import dev.postern.gateway.model.ApiKey;
import dev.postern.gateway.model.ModelKeys;
import dev.postern.gateway.model.ModelServer;
import dev.postern.model.ServerKind;
import java.net.URI;
import java.util.Optional;

/**
 * A server of a model as operators write it.
 *
 * @param url base of its OpenAI-compatible API, without a slash at the end
 * @param key name of the key that it wants to see, where it wants one
 * @param weight its share of the requests beside the model's other servers
 */
public record ServerDocument(
        String name, ServerKind kind, String upstreamName, String url, Optional<String> key, int weight) {

    static ServerDocument of(ModelServer server) {
        return new ServerDocument(
                server.name(),
                server.kind(),
                server.upstreamName(),
                server.url().toString(),
                server.key().map(ApiKey::name),
                server.weight());
    }

    /** The server; empty where it needs a key that this gateway does not have. */
    public Optional<ModelServer> server(ModelKeys keys) {
        Optional<ApiKey> found = key.flatMap(keys::find);
        return key.isPresent() && found.isEmpty()
                ? Optional.empty()
                : Optional.of(new ModelServer(name, kind, upstreamName, URI.create(url), found, weight));
    }
}
