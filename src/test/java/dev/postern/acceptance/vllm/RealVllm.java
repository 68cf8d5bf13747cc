package dev.postern.acceptance.vllm;

import dev.postern.local.data.CacheFolder;
import dev.postern.local.model.ModelServer;
import dev.postern.local.process.Child;
import dev.postern.local.process.ChildPlan;
import dev.postern.local.process.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A vLLM on this machine's processors, serving the small model. Installed once into the user's cache (6 GB), which takes
 * minutes; a start takes one to two.
 */
final class RealVllm implements AutoCloseable {
    static final String KEY = "sk-contract";
    private static final Path SCRIPT = Path.of("vllm", "serve.sh").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(25);
    private static final int CONTEXT_TOKENS = 2_048;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path folder;
    private final Child process;
    private final URI root;

    private RealVllm(Path folder, Child process, URI root) {
        this.folder = folder;
        this.process = process;
        this.root = root;
    }

    /** Starts it and waits until it serves. */
    static RealVllm start() {
        try {
            Path target = Files.createDirectories(Path.of("target", "vllm").toAbsolutePath());
            Files.writeString(target.resolve("key"), KEY);
            int port = Ports.any();
            Child process = Child.start(ChildPlan.of(
                    "vLLM",
                    List.of(
                            SCRIPT.toString(),
                            Integer.toString(port),
                            CacheFolder.usual().resolve("vllm").toString()),
                    Map.of("VLLM_API_KEY", KEY),
                    target,
                    target.resolve("server.log")));
            RealVllm server = new RealVllm(target, process, URI.create("http://127.0.0.1:" + port));
            server.awaitHealth();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Base address of its OpenAI-compatible API. */
    URI api() {
        return root.resolve("/v1");
    }

    /** How the gateway's catalogue names it. */
    ModelServer address() {
        return new ModelServer(
                "smollm2",
                "smollm2-135m",
                api(),
                Optional.of(folder.resolve("key")),
                Optional.of(CONTEXT_TOKENS),
                false);
    }

    /** A figure of its metrics page, summed over its labels. */
    double metric(String name) {
        return text("/metrics")
                .lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** Version as it says itself. */
    String version() {
        return text("/version");
    }

    @Override
    public void close() {
        process.kill();
    }

    private void awaitHealth() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (!process.isAlive()) {
                throw process.unexpectedEnd();
            }
            try {
                if (get("/health").statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // It does not listen yet.
            }
            pause();
        }
        process.kill();
        throw new AssertionError("vLLM is not healthy after " + PATIENCE);
    }

    private String text(String path) {
        try {
            return get(path).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> get(String path) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(root.resolve(path))
                .header("authorization", "Bearer " + KEY)
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
