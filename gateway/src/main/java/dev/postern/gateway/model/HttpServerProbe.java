package dev.postern.gateway.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postern.model.ServerKind;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Asks {@code /models} below the server's base, and {@code /health} below its root where that says nothing. Follows no redirect,
 * reads 64 KiB at most and waits two seconds for each of them.
 */
@Singleton
final class HttpServerProbe implements ServerProbe {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int LARGEST_BYTES = 65_536;
    private static final int THREADS = 4;

    private final Executor threads = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("server-probe-", 0).factory());
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(PATIENCE)
            .executor(threads)
            .build();

    @Override
    public CompletableFuture<Answer> ask(ModelServer server) {
        return CompletableFuture.supplyAsync(() -> leadsAstray(server), threads)
                .completeOnTimeout(false, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .thenCompose(astray -> astray ? CompletableFuture.completedFuture(Answer.FORBIDDEN) : models(server))
                .exceptionally(_ -> Answer.SILENT);
    }

    private CompletableFuture<Answer> models(ModelServer server) {
        return get(server, "/models")
                .thenApply(Optional::of)
                .exceptionally(_ -> Optional.empty())
                .thenCompose(answer -> {
                    int status = answer.map(HttpResponse::statusCode).orElse(0);
                    if (status == 401 || status == 403) {
                        return CompletableFuture.completedFuture(Answer.KEY_REFUSED);
                    }
                    return status == 200
                            ? CompletableFuture.completedFuture(
                                    listed(server, answer.orElseThrow().body()))
                            : health(server);
                });
    }

    private CompletableFuture<Answer> health(ModelServer server) {
        return get(server, "//health").thenApply(said -> said.statusCode() == 200 ? Answer.WELL : Answer.SILENT);
    }

    private CompletableFuture<HttpResponse<byte[]>> get(ModelServer server, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address(path)))
                .timeout(PATIENCE)
                .header("accept", "application/json");
        server.key().ifPresent(key -> request.header("authorization", "Bearer " + key.reveal()));
        return http.sendAsync(request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_BYTES))
                .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** llama.cpp serves its one model whatever it is called. */
    private static Answer listed(ModelServer server, byte[] body) {
        try {
            JsonNode list = JSON.readTree(body).path("data");
            if (!list.isArray()) {
                return Answer.SILENT;
            }
            for (JsonNode each : list) {
                if (each.path("id").asText().equals(server.upstreamName())) {
                    return Answer.WELL;
                }
            }
            return server.kind() == ServerKind.LLAMA_CPP ? Answer.WELL : Answer.OTHER_MODELS;
        } catch (IOException e) {
            return Answer.SILENT;
        }
    }

    private static boolean leadsAstray(ModelServer server) {
        try {
            return Arrays.stream(InetAddress.getAllByName(server.url().getHost()))
                    .anyMatch(ServerAddress::isForbidden);
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
