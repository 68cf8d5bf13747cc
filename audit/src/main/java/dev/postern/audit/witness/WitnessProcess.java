package dev.postern.audit.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.postern.audit.seal.SealKeys;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.concurrent.Executors;

/** A witness that listens. */
final class WitnessProcess implements AutoCloseable {
    /** Room for many signatures; a checkpoint with a proof has less than ten kilobytes. */
    private static final int LONGEST = 256 * 1024;

    private final HttpServer server;
    private final SealKeys keys;

    private WitnessProcess(HttpServer server, SealKeys keys) {
        this.server = server;
        this.keys = keys;
    }

    /** Listens, with the key of the data folder, which is made where there is none. */
    static WitnessProcess start(WitnessOptions options, Clock clock) throws IOException {
        Files.createDirectories(
                options.data(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path file = options.data().resolve("witness.pem");
        if (Files.notExists(file)) {
            SealKeys.generate(file, SealKeys.ofAWitness());
        }
        SealKeys keys = SealKeys.read(file, options.name(), SealKeys.ofAWitness());
        WitnessDesk desk =
                new WitnessDesk(keys.signers().getFirst(), options.logs(), new HeadFolder(options.data()), clock);
        HttpServer server = HttpServer.create(new InetSocketAddress(options.address(), options.port()), 0);
        server.createContext("/", exchange -> answer(exchange, desk));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return new WitnessProcess(server, keys);
    }

    /** The line that makes it known to a policy. */
    String policyLine() {
        InetSocketAddress here = server.getAddress();
        return "witness " + keys.keys().getFirst().name() + " "
                + keys.keys().getFirst().vkey() + " http://" + here.getAddress().getHostAddress() + ":"
                + here.getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, WitnessDesk desk) throws IOException {
        try (exchange) {
            WitnessReply reply;
            if (!exchange.getRequestURI().getPath().equals("/add-checkpoint")) {
                reply = WitnessReply.refused(404, "There is only add-checkpoint");
            } else if (!exchange.getRequestMethod().equals("POST")) {
                reply = WitnessReply.refused(405, "Checkpoints are posted");
            } else {
                byte[] body = exchange.getRequestBody().readNBytes(LONGEST + 1);
                reply = body.length > LONGEST
                        ? WitnessReply.refused(413, "The call is too long")
                        : desk.add(new String(body, StandardCharsets.UTF_8));
            }
            byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", reply.type());
            exchange.sendResponseHeaders(reply.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
