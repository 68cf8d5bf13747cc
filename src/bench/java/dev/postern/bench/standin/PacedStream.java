package dev.postern.bench.standin;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;

/** One answer on its way, token by token. Lives on the event loop of its connection. */
final class PacedStream {
    private final Vertx vertx;
    private final HttpServerResponse response;
    private final CannedAnswer answer;
    private final Pace pace;
    private final boolean withUsage;
    private int sent;

    PacedStream(Vertx vertx, HttpServerResponse response, CannedAnswer answer, Pace pace, boolean withUsage) {
        this.vertx = vertx;
        this.response = response;
        this.answer = answer;
        this.pace = pace;
        this.withUsage = withUsage;
    }

    void begin() {
        response.write(Buffer.buffer(answer.opening()));
        step();
    }

    private void step() {
        if (response.closed()) {
            return;
        }
        int due = Math.min(answer.tokens(), pace.dueBy(System.nanoTime()));
        while (sent < due) {
            response.write(Buffer.buffer(answer.event(sent)));
            sent++;
        }
        if (sent == answer.tokens()) {
            response.end(Buffer.buffer(answer.closing(withUsage)));
        } else {
            vertx.setTimer(pace.millisUntil(sent, System.nanoTime()), ignored -> step());
        }
    }
}
