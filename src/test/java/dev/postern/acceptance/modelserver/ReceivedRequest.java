package dev.postern.acceptance.modelserver;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A request as it arrived, and what became of its client. Thread-safe. */
public final class ReceivedRequest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String method;
    private final String path;
    private final Map<String, String> headers;
    private final byte[] body;
    private final long firstByteNanos;
    private final CompletableFuture<Long> clientGone = new CompletableFuture<>();

    ReceivedRequest(String method, String path, Map<String, String> headers, byte[] body, long firstByteNanos) {
        this.method = method;
        this.path = path;
        this.headers = Map.copyOf(headers);
        this.body = body;
        this.firstByteNanos = firstByteNanos;
    }

    public String method() {
        return method;
    }

    public String path() {
        return path;
    }

    /** A header field, named in lower case; empty where it was not sent. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The body exactly as it came. */
    public byte[] body() {
        return body.clone();
    }

    /** The body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The body as JSON. */
    public JsonNode json() {
        try {
            return JSON.readTree(text());
        } catch (JsonProcessingException e) {
            throw new AssertionError("the model server got a body that is not JSON", e);
        }
    }

    /** When the first byte came, on the clock of {@link System#nanoTime()}. */
    public long firstByteNanos() {
        return firstByteNanos;
    }

    /** When the client left before the answer was over, on the same clock; empty if it did not within the time. */
    public Optional<Long> clientGone(Duration patience) throws InterruptedException {
        try {
            return Optional.of(clientGone.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    void clientIsGone(long nanos) {
        clientGone.complete(nanos);
    }
}
