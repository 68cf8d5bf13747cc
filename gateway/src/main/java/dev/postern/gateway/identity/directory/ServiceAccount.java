package dev.postern.gateway.identity.directory;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A client that asks in its own name (RFC 6749, section 4.4). Its token is used until it is not taken any more, and then
 * another is got once. Thread-safe.
 */
final class ServiceAccount {
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;
    private static final int OK = 200;

    private final JsonRequests requests;
    private final URI tokens;
    private final String form;
    private volatile @Nullable String token;

    ServiceAccount(JsonRequests requests, URI tokens, String client, String secret) {
        this.requests = requests;
        this.tokens = tokens;
        this.form = "grant_type=client_credentials&client_id=" + encoded(client) + "&client_secret=" + encoded(secret);
    }

    /**
     * What stands at an address; empty where nothing does.
     *
     * @throws IOException where it cannot be had
     */
    Optional<String> get(URI address) throws IOException {
        String known = token;
        JsonRequests.Answer answer = requests.get(address, known == null ? renewed() : known);
        if (answer.status() == UNAUTHORIZED && known != null) {
            answer = requests.get(address, renewed());
        }
        return switch (answer.status()) {
            case OK -> Optional.of(answer.body());
            case NOT_FOUND -> Optional.empty();
            default -> throw new IOException("The admin API answers with status " + answer.status());
        };
    }

    private String renewed() throws IOException {
        JsonRequests.Answer answer = requests.post(tokens, form);
        if (answer.status() != OK) {
            throw new IOException("The client of the directory gets no token: status " + answer.status());
        }
        try {
            String fresh = new JsonObject(answer.body()).getString("access_token");
            if (fresh == null) {
                throw new IOException("The client of the directory gets an answer without a token");
            }
            token = fresh;
            return fresh;
        } catch (RuntimeException e) {
            throw new IOException("The client of the directory gets something else than a token", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
