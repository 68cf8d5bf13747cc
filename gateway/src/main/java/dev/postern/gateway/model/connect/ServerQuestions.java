package dev.postern.gateway.model.connect;

import dev.postern.gateway.model.ModelServer;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/** Short questions to model servers that carry nothing of any prompt: bounded in time and size. Lives on event loops. */
@Singleton
public final class ServerQuestions {
    private final Vertx vertx;
    private final ModelServers servers;

    @Inject
    ServerQuestions(Vertx vertx, ModelServers servers) {
        this.vertx = vertx;
        this.servers = servers;
    }

    /** What a server said. Carried from here to its reader, never compared. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Said(int status, byte[] body) {}

    /**
     * Asks, on the caller's event loop.
     *
     * @param path as {@link ModelServer#address} takes it
     * @param within for everything from the connection to the last byte
     * @param most bytes of the answer; a larger one is a failure
     */
    public Future<Said> ask(ModelServer server, String path, Duration within, int most) {
        Promise<Said> said = Promise.promise();
        Future<HttpClientRequest> request = servers.question(server, path);
        long timer = vertx.setTimer(Math.max(1, within.toMillis()), ignored -> said.tryFail(new TimeoutException()));
        request.compose(HttpClientRequest::send)
                .onSuccess(head -> read(head, most, said))
                .onFailure(said::tryFail);
        said.future().onComplete(end -> {
            vertx.cancelTimer(timer);
            if (end.failed()) {
                var _ = request.onSuccess(HttpClientRequest::reset);
            }
        });
        return said.future();
    }

    private static void read(HttpClientResponse head, int most, Promise<Said> said) {
        Buffer body = Buffer.buffer();
        head.handler(piece -> {
                    if (body.length() + (long) piece.length() > most) {
                        said.tryFail(new IOException("more than " + most + " bytes"));
                    } else {
                        body.appendBuffer(piece);
                    }
                })
                .exceptionHandler(said::tryFail)
                .endHandler(ignored -> said.tryComplete(new Said(head.statusCode(), body.getBytes())));
    }
}
