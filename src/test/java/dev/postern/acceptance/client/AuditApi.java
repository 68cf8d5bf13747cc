package dev.postern.acceptance.client;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/** The audit desk's interface as one person's tool calls it. Thread-safe. */
public final class AuditApi {
    private final URI gateway;
    private final String token;

    public AuditApi(URI gateway, String token) {
        this.gateway = gateway;
        this.token = token;
    }

    /** A page of exchanges, newest first. */
    public Reply exchanges(Map<String, Object> query) {
        return get("/api/audit/exchanges", query);
    }

    /** One exchange with its records. */
    public Reply exchange(String id) {
        return get("/api/audit/exchanges/" + id, Map.of());
    }

    /** A page of records of all kinds, newest first. */
    public Reply records(Map<String, Object> query) {
        return get("/api/audit/records", query);
    }

    /** Counts for charts. */
    public Reply figures(Map<String, Object> query) {
        return get("/api/audit/figures", query);
    }

    /** Lets the gateway recompute the chain. */
    public Reply verify() {
        return get("/api/audit/verify", Map.of());
    }

    /** How far the seal has come. */
    public Reply seal() {
        return get("/api/audit/seal", Map.of());
    }

    /** The file that proves a record to be in the trail. */
    public Reply proof(int lane, long epoch, long sequence) {
        return get("/api/audit/records/" + lane + "/" + epoch + "/" + sequence + "/proof", Map.of());
    }

    /**
     * A bundle, or the error in its place.
     *
     * @param asked the members of the body
     */
    public HttpResponse<byte[]> export(Map<String, String> asked) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(gateway.resolve("/api/audit/exports"))
                            .header("authorization", "Bearer " + token)
                            .header("content-type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(Json.write(asked)))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The lines of the live view, until it is closed; it has begun when this returns. */
    public Stream<String> live() {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve("/api/audit/live"))
                .header("authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(30))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofLines())
                    .body()
                    .onClose(client::shutdownNow);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Any of the above, by its path. */
    public Reply get(String path, Map<String, Object> query) {
        return Reply.of(RestAssured.given()
                .header("authorization", "Bearer " + token)
                .queryParams(query)
                .get(gateway.resolve(path)));
    }
}
