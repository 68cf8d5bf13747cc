package dev.postern.gateway.model.health;

import dev.postern.gateway.model.ModelServer;
import dev.postern.model.ServerKind;
import java.net.URI;

/**
 * A model server as one process somewhere, whatever models it serves: what is known of its health and load belongs to
 * this, and outlives a change of the catalogue that leaves it where it is.
 *
 * @param kind what software it runs
 * @param url base of its OpenAI-compatible API
 */
public record ServerProcess(ServerKind kind, URI url) {

    public static ServerProcess of(ModelServer server) {
        return new ServerProcess(server.kind(), server.url());
    }

    /** The same on all replicas. */
    public String name() {
        return url.toString();
    }
}
