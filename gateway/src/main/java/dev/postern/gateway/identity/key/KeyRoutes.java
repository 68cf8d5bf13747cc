package dev.postern.gateway.identity.key;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.policy.decision.Requester;
import java.util.List;

/** The endpoints that a key can be kept to. A key opens nothing else: no desk, nothing under {@code /api}. */
public final class KeyRoutes {
    private static final String MODELS = "/v1/models";
    private static final String CONVERSATIONS = "/v1/conversations";

    /** As they stand in a key's scope, in the order in which they are shown. */
    public static final List<String> ALL = List.of(
            "/v1/chat/completions",
            "/v1/responses",
            "/v1/messages",
            "/v1/messages/count_tokens",
            "/v1/completions",
            "/v1/embeddings",
            "/v1/rerank",
            "/v1/score",
            "/tokenize",
            "/v1/audio/transcriptions",
            MODELS,
            CONVERSATIONS);

    private KeyRoutes() {}

    /**
     * Returns where the requester came without a key, or with one that is good for the endpoint.
     *
     * @param route as a call names it, such as {@code /v1/models/{id}}
     * @throws RefusedException {@code forbidden}
     */
    public static void require(Requester requester, String route) {
        boolean allowed = requester.key().isEmpty() || requester.key().get().allowsRoute(scope(route));
        if (!allowed) {
            throw new RefusedException(
                    ErrorCode.FORBIDDEN,
                    "The API key is not good for this endpoint (scope 'routes'): it would have to name " + scope(route)
                            + ".");
        }
    }

    private static String scope(String route) {
        if (route.startsWith(MODELS)) {
            return MODELS;
        }
        return route.startsWith(CONVERSATIONS) ? CONVERSATIONS : route;
    }
}
