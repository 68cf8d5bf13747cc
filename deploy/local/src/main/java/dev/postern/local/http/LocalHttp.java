package dev.postern.local.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.postern.local.failure.StartFailure;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Calls with a JSON answer. Thread-safe. */
public final class LocalHttp {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /**
     * What came back.
     *
     * @param body the answer as JSON; a missing node where it is none
     */
    public record Answer(int status, JsonNode body) {
        public boolean isFine() {
            return status / 100 == 2;
        }
    }

    /** Whether somebody answers a GET with a status of the 200s. */
    public boolean isFine(URI address) {
        try {
            return send(HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)))
                    .isFine();
        } catch (IOException e) {
            return false;
        }
    }

    public Answer get(URI address, Map<String, String> headers) throws IOException {
        return send(request(address, headers));
    }

    public Answer postForm(URI address, Map<String, String> fields) throws IOException {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + '=' + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(address, Map.of("Content-Type", "application/x-www-form-urlencoded"))
                .POST(BodyPublishers.ofString(body)));
    }

    /** Sends JSON with the given method. */
    public Answer send(String method, URI address, Map<String, String> headers, Object body) throws IOException {
        return send(request(address, headers)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private Answer send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), json(response.body()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Stopped while waiting for an answer.", e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    private static HttpRequest.Builder request(URI address, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(PATIENCE);
        headers.forEach(request::header);
        return request;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
