package dev.postern.bench.standin;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Answers chat completions like a vLLM server that thinks in no time. It reads of a request only whether it asks for a
 * stream and for usage, which costs one search through the body, and sends bytes made beforehand.
 *
 * <p>{@code PUT /stand-in?tokens=100&rate=50&places=16} sets the {@link Mode}, {@code GET /stand-in} tells how many requests came.
 * Everything happens on one event loop.
 */
public final class StandInServer {
    private static final byte[] STREAM = "\"stream\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] USAGE = "\"include_usage\":".getBytes(StandardCharsets.US_ASCII);
    private static final String MODELS =
            "{\"object\":\"list\",\"data\":[{\"id\":\"stand-in\",\"object\":\"model\",\"created\":1795392000,"
                    + "\"owned_by\":\"bench\",\"max_model_len\":131072}]}";

    private final Vertx vertx;
    private Mode mode = new Mode(16, 0);
    private CannedAnswer answer = new CannedAnswer(mode.tokens());
    private Buffer whole = Buffer.buffer(answer.whole());
    private Buffer stream = Buffer.buffer(answer.stream(false));
    private Buffer streamWithUsage = Buffer.buffer(answer.stream(true));
    private Places places = new Places(mode.places());
    private long requests;

    public StandInServer(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Listens on loopback; port 0 takes a free one. */
    public Future<HttpServer> listen(int port) {
        HttpServerOptions options = new HttpServerOptions()
                .setHost("127.0.0.1")
                .setPort(port)
                .setTcpNoDelay(true)
                .setAcceptBacklog(4096)
                .setIdleTimeout(0);
        return vertx.createHttpServer(options).requestHandler(this::route).listen();
    }

    private void route(HttpServerRequest request) {
        switch (String.valueOf(request.path())) {
            case "/v1/chat/completions" ->
                request.body().onSuccess(body -> answer(request.response(), body.getBytes()));
            case "/v1/models" -> json(request.response(), MODELS);
            case "/health" -> request.response().end();
            case "/stand-in" -> control(request);
            default -> request.response().setStatusCode(404).end();
        }
    }

    private void answer(HttpServerResponse response, byte[] body) {
        requests++;
        if (!isSet(STREAM, body)) {
            response.putHeader("content-type", "application/json").end(whole);
            return;
        }
        response.putHeader("content-type", "text/event-stream; charset=utf-8").setChunked(true);
        boolean withUsage = isSet(USAGE, body);
        if (mode.paced()) {
            CannedAnswer said = answer;
            double rate = mode.rate();
            places.take(
                    response,
                    () -> new PacedStream(vertx, response, said, Pace.of(System.nanoTime(), rate), withUsage).begin());
        } else {
            response.end(withUsage ? streamWithUsage : stream);
        }
    }

    private void control(HttpServerRequest request) {
        if (request.method().name().equals("PUT")) {
            try {
                become(new Mode(
                        Integer.parseInt(request.getParam("tokens", "")),
                        Double.parseDouble(request.getParam("rate", "")),
                        Integer.parseInt(request.getParam("places", ""))));
            } catch (IllegalArgumentException e) {
                request.response().setStatusCode(400).end(String.valueOf(e.getMessage()));
                return;
            }
        }
        json(request.response(), "{\"requests\":" + requests + "}");
    }

    private void become(Mode next) {
        mode = next;
        places = new Places(next.places());
        answer = new CannedAnswer(next.tokens());
        whole = Buffer.buffer(answer.whole());
        stream = Buffer.buffer(answer.stream(false));
        streamWithUsage = Buffer.buffer(answer.stream(true));
    }

    private static void json(HttpServerResponse response, String body) {
        response.putHeader("content-type", "application/json").end(body);
    }

    /** Whether a key is followed by {@code true}. Inside a string its quotes would be escaped, so text cannot pretend. */
    static boolean isSet(byte[] key, byte[] body) {
        for (int at = body.length - key.length - 1; at >= 0; at--) {
            if (body[at] == key[0] && Arrays.equals(body, at, at + key.length, key, 0, key.length)) {
                int value = at + key.length;
                return body[value] == 't' || (body[value] == ' ' && value + 1 < body.length && body[value + 1] == 't');
            }
        }
        return false;
    }
}
