package dev.postern.gateway.model;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import java.util.Locale;

/** What a model server's head says, and the words for everything that goes wrong between it and the gateway. */
public final class UpstreamAnswer {
    private static final int LARGEST_REFUSAL_BYTES = 64 * 1024;

    private UpstreamAnswer() {}

    /** Whether the answer is the event stream that was asked for. */
    public static boolean isEventStream(HttpClientResponse response) {
        String type = response.getHeader("content-type");
        String encoding = response.getHeader("content-encoding");
        return response.statusCode() == 200
                && type != null
                && type.toLowerCase(Locale.ROOT).startsWith("text/event-stream")
                && (encoding == null || "identity".equalsIgnoreCase(encoding));
    }

    /** Whether the answer is the one JSON document that was asked for. */
    public static boolean isJson(HttpClientResponse response) {
        String type = response.getHeader("content-type");
        String encoding = response.getHeader("content-encoding");
        return response.statusCode() == 200
                && type != null
                && type.toLowerCase(Locale.ROOT).startsWith("application/json")
                && (encoding == null || "identity".equalsIgnoreCase(encoding));
    }

    /** Reads a document, up to a bound beyond which it is refused. */
    public static Future<Buffer> readWhole(HttpClientResponse response, long largest) {
        Promise<Buffer> whole = Promise.promise();
        Buffer body = Buffer.buffer();
        response.handler(piece -> {
                    if (body.length() + (long) piece.length() > largest) {
                        whole.tryFail(new RefusedException(
                                ErrorCode.UPSTREAM_FAILED,
                                "The model server's answer is larger than " + largest + " bytes; ask for less."));
                    } else {
                        body.appendBuffer(piece);
                    }
                })
                .exceptionHandler(failure -> whole.tryFail(broken(failure)))
                .endHandler(ignored -> whole.tryComplete(body));
        return whole.future();
    }

    /** Reads an answer that is no event stream, up to a bound, and gives the refusal it stands for. */
    public static Future<RefusedException> readRefusal(HttpClientResponse response) {
        if (response.statusCode() == 200) {
            return Future.succeededFuture(new RefusedException(
                    ErrorCode.UPSTREAM_FAILED, "The model server did not answer in the form it was asked for."));
        }
        Promise<RefusedException> refusal = Promise.promise();
        Buffer body = Buffer.buffer();
        response.handler(piece -> {
                    if (body.length() + piece.length() <= LARGEST_REFUSAL_BYTES) {
                        body.appendBuffer(piece);
                    }
                })
                .exceptionHandler(refusal::tryFail)
                .endHandler(ignored -> refusal.tryComplete(
                        UpstreamRefusal.of(response.statusCode(), body.getBytes(), response.getHeader("retry-after"))));
        return refusal.future().recover(failure -> Future.succeededFuture(broken(failure)));
    }

    /** No connection came about. */
    public static RefusedException unreachable(Throwable cause) {
        return cause.getClass().getSimpleName().contains("Timeout")
                ? new RefusedException(
                        ErrorCode.UPSTREAM_TIMEOUT, "The model server does not answer; try again shortly.")
                : new RefusedException(
                        ErrorCode.UPSTREAM_FAILED, "The model server cannot be reached; tell whoever runs it.");
    }

    /** The connection broke in the middle. */
    public static RefusedException broken(Throwable cause) {
        return cause instanceof RefusedException refusal
                ? refusal
                : new RefusedException(ErrorCode.UPSTREAM_FAILED, "The connection to the model server broke.");
    }

    /** The stream ended before the answer did. */
    public static RefusedException cutShort() {
        return new RefusedException(ErrorCode.UPSTREAM_FAILED, "The model server stopped before its answer was whole.");
    }

    /** A time limit passed. */
    public static RefusedException tooSlow(String limit) {
        return new RefusedException(
                ErrorCode.UPSTREAM_TIMEOUT,
                "The model server was too slow ("
                        + limit.toLowerCase(Locale.ROOT).replace('_', ' ') + ").");
    }
}
