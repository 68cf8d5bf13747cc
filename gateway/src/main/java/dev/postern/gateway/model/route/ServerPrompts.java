package dev.postern.gateway.model.route;

import dev.postern.gateway.config.PosternConfig;
import dev.postern.gateway.model.Model;
import dev.postern.gateway.model.ModelServer;
import dev.postern.gateway.model.admission.Turn;
import dev.postern.gateway.wire.UpstreamRequest;
import dev.postern.model.ServerKind;
import dev.postern.model.route.Prefix;
import dev.postern.model.route.PrefixHash;
import dev.postern.policy.decision.Requester;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * What goes along with a request to vLLM: a salt that keeps the prefix caches of people apart, and the class of people that are not of the
 * usual one, smaller ones first; and the beginning of the
 * prompt for the choice of a server. Thread-safe.
 */
@Singleton
public final class ServerPrompts {
    /** Endpoints of vLLM that take a salt. */
    private static final Set<String> SALTED = Set.of("/chat/completions", "/completions");

    private final DeploymentKeys keys;
    private final int priority;

    @Inject
    ServerPrompts(DeploymentKeys keys, PosternConfig config) {
        this.keys = keys;
        this.priority = config.upstream().admission().priority();
    }

    /** The request as that server gets it. */
    public UpstreamRequest at(ModelServer server, UpstreamRequest written, Requester requester, Turn turn) {
        if (server.kind() != ServerKind.VLLM || !SALTED.contains(written.path())) {
            return written;
        }
        UpstreamRequest salted = written.with("\"cache_salt\":\"" + keys.cacheSalt(requester.subject()) + "\"");
        int later = turn.priority() - priority;
        return later == 0 ? salted : salted.with("\"priority\":" + later);
    }

    /**
     * How the prompt begins; nothing where no choice needs it. Where a server keeps the caches of people apart, what two people
     * say has nothing in common.
     */
    public Prefix prefix(Model model, UpstreamRequest written, Requester requester) {
        if (model.servers().size() < 2 || !written.mediaType().equals("application/json")) {
            return Prefix.none();
        }
        boolean apart = model.servers().stream().anyMatch(server -> server.kind() == ServerKind.VLLM);
        String owner = apart ? requester.subject() : "";
        return PromptPieces.prefix(written.body(), new PrefixHash(keys.prefixes(), model.name(), owner));
    }
}
