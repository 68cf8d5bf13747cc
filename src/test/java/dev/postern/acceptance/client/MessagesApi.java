package dev.postern.acceptance.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** The endpoints of Anthropic's API as one person's tool calls them. Thread-safe. */
public final class MessagesApi {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI api;
    private final String token;

    /**
     * The endpoints below an address.
     *
     * @param api such as {@code http://127.0.0.1:8080/v1}
     * @param token sent as clients of that vendor send their key; empty to send none
     */
    public MessagesApi(URI api, String token) {
        this.api = api;
        this.token = token;
    }

    /**
     * Sends a request and waits for everything that comes back.
     *
     * @param path below the address, such as {@code /messages}
     * @param json the body, with single quotes for double ones
     */
    public Reply post(String path, String json) {
        return send(path, HttpRequest.BodyPublishers.ofString(json.replace('\'', '"')), "POST");
    }

    /** Asks for something that is not there to be got. */
    public Reply get(String path) {
        return send(path, HttpRequest.BodyPublishers.noBody(), "GET");
    }

    private Reply send(String path, HttpRequest.BodyPublisher body, String method) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(api + path))
                .timeout(PATIENCE)
                .header("content-type", "application/json")
                .header("anthropic-version", "2023-06-01")
                .method(method, body);
        if (!token.isEmpty()) {
            request.header("x-api-key", token);
        }
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body(), name -> first(response, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static Optional<String> first(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name);
    }
}
