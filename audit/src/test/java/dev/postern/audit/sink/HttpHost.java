package dev.postern.audit.sink;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/** A collector that takes lines by POST and answers with the status a test wants. */
public final class HttpHost implements AutoCloseable {
    private final HttpServer server;
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<String> secrets = new CopyOnWriteArrayList<>();
    private volatile Function<String, Integer> rule = body -> 200;

    public HttpHost() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/events");
    }

    /** Which status a body gets from now on. */
    public void answers(Function<String, Integer> status) {
        rule = status;
    }

    /** Lines that were answered with 2xx. */
    public List<String> taken() {
        return taken;
    }

    public List<String> secrets() {
        return secrets;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        boolean gzip = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        secrets.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        try (InputStream raw = exchange.getRequestBody();
                InputStream in = gzip ? new GZIPInputStream(raw) : raw) {
            String body = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int status = rule.apply(body);
            if (status / 100 == 2) {
                body.lines().forEach(taken::add);
            }
            exchange.sendResponseHeaders(status, -1);
        }
        exchange.close();
    }
}
