package dev.postern.gateway.identity.directory;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Requests to the identity provider, each within {@link #PATIENCE} and with a bounded answer. Thread-safe. */
final class JsonRequests {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long LARGEST = 1024 * 1024;

    /** An answer, whatever its status. */
    record Answer(int status, String body) {
        /** It may hold a token. */
        @Override
        public String toString() {
            return "Answer[" + status + "]";
        }
    }

    private final HttpClient http;

    JsonRequests(HttpClient http) {
        this.http = http;
    }

    Answer get(URI address, String token) throws IOException {
        return send(HttpRequest.newBuilder(address).header("authorization", "Bearer " + token));
    }

    Answer post(URI address, String form) throws IOException {
        return send(HttpRequest.newBuilder(address)
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private Answer send(HttpRequest.Builder request) throws IOException {
        CompletableFuture<HttpResponse<String>> answer = http.sendAsync(
                request.header("accept", "application/json").build(),
                BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST));
        try {
            HttpResponse<String> response = answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(response.statusCode(), response.body());
        } catch (ExecutionException e) {
            throw new IOException(e.getMessage(), e);
        } catch (TimeoutException e) {
            throw new IOException("No answer within " + PATIENCE.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while asking", e);
        } finally {
            answer.cancel(true);
        }
    }
}
