package dev.postern.bench.load;

import dev.postern.bench.measure.Tally;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.util.List;

/** Sends chat completions to one target over kept connections. Belongs to one event loop. */
public final class Caller {
    private static final long SILENCE_MILLIS = 30_000;

    private final HttpClient client;
    private final RequestOptions request;
    private final List<Buffer> bodies;
    private final boolean stream;
    private final String expected;
    private final Tally tally;
    private long sent;

    /**
     * @param connections the most at a time
     * @param bodies requests, sent one after the other
     * @param expected the text of every right answer
     */
    public Caller(
            Vertx vertx,
            Target target,
            int connections,
            List<byte[]> bodies,
            boolean stream,
            String expected,
            Tally tally) {
        HttpClientOptions options = new HttpClientOptions()
                .setTcpNoDelay(true)
                .setKeepAlive(true)
                .setPipelining(false)
                .setDecompressionSupported(false)
                .setConnectTimeout(5_000);
        this.client = vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(connections));
        this.request = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(target.api() + "/chat/completions")
                .setIdleTimeout(SILENCE_MILLIS);
        request.putHeader("content-type", "application/json");
        request.putHeader("accept", stream ? "text/event-stream" : "application/json");
        target.token().ifPresent(token -> request.putHeader("authorization", "Bearer " + token));
        this.bodies = bodies.stream().map(Buffer::buffer).toList();
        this.stream = stream;
        this.expected = expected;
        this.tally = tally;
    }

    /**
     * Starts the next exchange.
     *
     * @param dueNanos when it was due; equal to now in a closed loop, earlier where the load has fallen behind
     * @param whenOver hears once whether it went well
     */
    public void next(long dueNanos, Exchange.Ended whenOver) {
        Exchange exchange = new Exchange(dueNanos, tally, whenOver);
        Buffer body = bodies.get((int) (sent++ % bodies.size()));
        client.request(request)
                .compose(ready -> {
                    ready.exceptionHandler(exchange::fail);
                    return ready.send(body);
                })
                .onSuccess(response -> exchange.read(response, stream, expected))
                .onFailure(exchange::fail);
    }

    /** Closes the connections. */
    public void close() {
        client.close();
    }
}
