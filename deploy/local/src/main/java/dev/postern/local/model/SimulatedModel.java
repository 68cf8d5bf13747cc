package dev.postern.local.model;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.postern.local.data.PrivateFiles;
import dev.postern.local.data.Secret;
import dev.postern.local.failure.StartFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands in for a model where none can run: it speaks the chat protocol and says in every answer that it is no model. It
 * lives in this process. Thread-safe.
 */
public final class SimulatedModel implements AutoCloseable {
    private static final String NAME = "simulator";

    private final HttpServer server;
    private final ExecutorService threads;
    private final ModelServer address;

    private SimulatedModel(HttpServer server, ExecutorService threads, ModelServer address) {
        this.server = server;
        this.threads = threads;
        this.address = address;
    }

    /** Starts it on any free port; the file for its key is written into the folder. */
    public static SimulatedModel startIn(Path folder) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            Secret key = Secret.newPassword(new SecureRandom());
            Path keyFile = folder.toAbsolutePath().resolve("key");
            PrivateFiles.write(keyFile, key.reveal() + "\n");
            ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
            server.setExecutor(threads);
            SimulatedChat chat = new SimulatedChat(NAME);
            server.createContext("/v1/", exchange -> answer(exchange, key, chat));
            server.start();
            URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
            return new SimulatedModel(
                    server, threads, new ModelServer(NAME, NAME, url, Optional.of(keyFile), Optional.empty(), true));
        } catch (IOException e) {
            throw new StartFailure("The simulator cannot listen on 127.0.0.1: " + e.getMessage() + ".", e);
        }
    }

    /** What the gateway must know. */
    public ModelServer address() {
        return address;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static void answer(HttpExchange exchange, Secret key, SimulatedChat chat) throws IOException {
        try (exchange) {
            String credential = exchange.getRequestHeaders().getFirst("Authorization");
            if (!("Bearer " + key.reveal()).equals(credential)) {
                chat.refuse(exchange, 401, "Invalid API key");
                return;
            }
            switch (exchange.getRequestURI().getPath()) {
                case "/v1/models" -> chat.list(exchange);
                case "/v1/chat/completions" -> chat.complete(exchange);
                default -> chat.refuse(exchange, 404, "Not found");
            }
        }
    }
}
