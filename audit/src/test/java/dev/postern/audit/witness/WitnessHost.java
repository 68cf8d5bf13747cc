package dev.postern.audit.witness;

import com.sun.net.httpserver.HttpServer;
import dev.postern.audit.seal.Keys;
import dev.postern.audit.seal.NoteKey;
import dev.postern.audit.seal.SealKeys;
import dev.postern.audit.seal.Witness;
import dev.postern.audit.seal.WitnessPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** A witness on a port of this machine. */
public final class WitnessHost implements AutoCloseable {
    private final SealKeys keys = Keys.witness("witness.example/w1");
    private final Path folder;
    private final WitnessDesk desk;
    private HttpServer server;

    public WitnessHost(List<NoteKey> logs, Clock clock) {
        try {
            folder = Files.createTempDirectory("witness");
            desk = new WitnessDesk(keys.signers().getFirst(), WitnessPolicy.of(logs), new HeadFolder(folder), clock);
            server = listen(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A client that begins without knowing anything. */
    public WitnessClient client() {
        return new WitnessClient(HttpClient.newHttpClient(), witness());
    }

    public Witness witness() {
        int port = server.getAddress().getPort();
        return new Witness("w1", keys.keys().getFirst(), Optional.of(URI.create("http://127.0.0.1:" + port)));
    }

    public void stop() {
        server.stop(0);
    }

    public void startAgain() throws IOException {
        server = listen(server.getAddress().getPort());
    }

    /** Goes back to what the witness knew when nothing had been shown to it. */
    public void forget() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void close() {
        stop();
    }

    private HttpServer listen(int port) throws IOException {
        HttpServer listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        listening.createContext("/add-checkpoint", exchange -> {
            WitnessReply reply = desk.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        listening.start();
        return listening;
    }
}
