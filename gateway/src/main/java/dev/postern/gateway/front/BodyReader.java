package dev.postern.gateway.front;

import dev.postern.gateway.config.FrontSettings;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.front.framing.FramingGuard;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Reads a request's body whole, within a size and a time. A body over the limit is refused as soon as that is known; it
 * is never cut. Runs on the event loop of the connection.
 */
public final class BodyReader {
    private static final long LINGER_MILLIS = 1_000;

    private final Vertx vertx;
    private final BodyType type;
    private final int maximumBytes;
    private final Duration deadline;

    /** @param type what the bodies are, which also says how large they may be */
    public BodyReader(Vertx vertx, BodyType type, FrontSettings limits) {
        this.vertx = vertx;
        this.type = type;
        this.maximumBytes = type.maximumBytes(limits);
        this.deadline = limits.requestDeadline();
    }

    /** Calls exactly one of the two, once; neither where the client goes away first. */
    public void read(HttpServerRequest request, Consumer<byte[]> whole, Consumer<RefusedException> refused) {
        new Reading(request, whole, refused).begin();
    }

    private final class Reading {
        private final HttpServerRequest request;
        private final Consumer<byte[]> whole;
        private final Consumer<RefusedException> refused;
        private final Buffer body = Buffer.buffer();
        private long timer;
        private boolean over;

        Reading(HttpServerRequest request, Consumer<byte[]> whole, Consumer<RefusedException> refused) {
            this.request = request;
            this.whole = whole;
            this.refused = refused;
        }

        void begin() {
            try {
                type.require(request.headers());
            } catch (RefusedException e) {
                refuse(e);
                return;
            }
            if (announced() > maximumBytes) {
                refuse(tooLarge());
                return;
            }
            timer = vertx.setTimer(deadline.toMillis(), ignored -> refuse(tooSlow()));
            FramingGuard.watch(request.connection(), fault -> refuse(FramingRefusal.of(fault)));
            if (ContinueCheck.isAwaited(request.headers())) {
                request.response().writeContinue();
            }
            request.handler(this::take).endHandler(ignored -> end()).exceptionHandler(ignored -> abandon());
        }

        private long announced() {
            String length = request.getHeader("content-length");
            try {
                return length == null ? 0 : Long.parseLong(length);
            } catch (NumberFormatException e) {
                return Long.MAX_VALUE;
            }
        }

        private void take(Buffer piece) {
            if (over) {
                return;
            }
            if (body.length() + (long) piece.length() > maximumBytes) {
                refuse(tooLarge());
                return;
            }
            body.appendBuffer(piece);
        }

        private void end() {
            if (finish()) {
                whole.accept(body.getBytes());
            }
        }

        private void refuse(RefusedException reason) {
            if (finish()) {
                leave();
                refused.accept(reason);
            }
        }

        /**
         * The rest of the body is thrown away for a moment, so that a client which is still sending can read the refusal;
         * then the connection ends.
         */
        private void leave() {
            FramingGuard.leave(request.connection());
            request.response()
                    .putHeader("connection", "close")
                    .endHandler(ignored -> vertx.setTimer(
                            LINGER_MILLIS, late -> request.connection().close()));
            if (!request.isEnded()) {
                request.handler(ignored -> {}).resume();
            }
        }

        private void abandon() {
            finish();
        }

        private boolean finish() {
            if (over) {
                return false;
            }
            over = true;
            vertx.cancelTimer(timer);
            return true;
        }

        private RefusedException tooLarge() {
            return new RefusedException(
                    ErrorCode.REQUEST_TOO_LARGE,
                    "The request is larger than " + maximumBytes + " bytes; send less at once.");
        }

        private RefusedException tooSlow() {
            return new RefusedException(
                    ErrorCode.REQUEST_TIMEOUT,
                    "The request was not complete within " + deadline.toSeconds() + " seconds; send it again.");
        }
    }
}
