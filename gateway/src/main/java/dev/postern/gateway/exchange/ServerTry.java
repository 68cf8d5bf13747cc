package dev.postern.gateway.exchange;

import dev.postern.gateway.model.SseReader;
import dev.postern.gateway.model.UpstreamAnswer;
import dev.postern.gateway.wire.Answer;
import dev.postern.gateway.wire.ClientEvent;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One try at one model server: connect, send, read events, guard them. Tells its {@link Listener} until it is over, and nothing
 * afterwards. Lives on one event loop.
 */
final class ServerTry {
    private static final byte[] DONE = "[DONE]".getBytes(StandardCharsets.US_ASCII);

    private final Leg leg;
    private final GuardedAnswer guarded;
    private final Answer answer;
    private final Listener listener;
    private final Supplier<Future<HttpClientRequest>> connect;
    private final long largestBody;
    private final SseReader events;
    private final List<ClientEvent> passing = new ArrayList<>();
    private @Nullable HttpClientRequest upstream;
    private @Nullable HttpClientResponse response;
    private boolean done;
    private boolean over;

    /**
     * Not begun yet.
     *
     * @param guarded takes what this server says
     * @param connect makes a connection, with no byte of the prompt sent
     */
    ServerTry(
            Leg leg,
            GuardedAnswer guarded,
            Listener listener,
            Supplier<Future<HttpClientRequest>> connect,
            long largestBody,
            int largestEvent) {
        this.leg = leg;
        this.guarded = guarded;
        this.answer = guarded.answer();
        this.listener = listener;
        this.connect = connect;
        this.largestBody = largestBody;
        this.events = new SseReader(largestEvent, this::event);
    }

    /** What comes of it. */
    interface Listener {
        /** The prompt goes out. */
        void sending(ServerTry from);

        /** An event came. */
        void event(ServerTry from);

        /** Events may go to the client. */
        void passing(ServerTry from, List<ClientEvent> events);

        /** The server said everything, or policy stopped the answer. */
        void whole(ServerTry from);

        void failed(ServerTry from, TryFailure failure);
    }

    Leg leg() {
        return leg;
    }

    Answer answer() {
        return answer;
    }

    /** The answer with the guards that look at it. */
    GuardedAnswer guarded() {
        return guarded;
    }

    /** Whether the server itself ended its answer. */
    boolean done() {
        return done;
    }

    void begin() {
        connect.get().onSuccess(this::send).onFailure(failure -> fail(TryFailure.unreachable(failure)));
    }

    /** Nothing more is wanted of it. */
    void end(boolean abort) {
        over = true;
        if (abort && upstream != null) {
            upstream.reset();
        }
    }

    /** The client does not read: neither does this. */
    void pause() {
        if (response != null) {
            response.pause();
        }
    }

    void resume() {
        if (response != null) {
            response.resume();
        }
    }

    private void send(HttpClientRequest request) {
        upstream = request;
        if (over) {
            request.reset();
            return;
        }
        request.exceptionHandler(failure -> fail(TryFailure.broken(failure)));
        listener.sending(this);
        request.send(Buffer.buffer(leg.prompt().body()))
                .onSuccess(this::head)
                .onFailure(failure -> fail(TryFailure.broken(failure)));
    }

    private void head(HttpClientResponse head) {
        if (over) {
            return;
        }
        response = head;
        head.exceptionHandler(failure -> fail(TryFailure.broken(failure)));
        if (!leg.prompt().streams() && UpstreamAnswer.isJson(head)) {
            UpstreamAnswer.readWhole(head, largestBody)
                    .onSuccess(this::document)
                    .onFailure(failure -> fail(TryFailure.unreadable(failure)));
        } else if (leg.prompt().streams() && UpstreamAnswer.isEventStream(head)) {
            head.handler(this::take).endHandler(ignored -> ended());
        } else {
            UpstreamAnswer.readRefusal(head)
                    .onSuccess(refusal -> fail(TryFailure.refused(head.statusCode(), refusal)))
                    .onFailure(failure -> fail(TryFailure.broken(failure)));
        }
    }

    /** The answer of an endpoint that does not stream. */
    private void document(Buffer body) {
        if (over) {
            return;
        }
        try {
            List<ClientEvent> taken = answer.accept(body.getBytes());
            listener.event(this);
            done = true;
            listener.passing(this, taken);
        } catch (RuntimeException e) {
            fail(TryFailure.unreadable(e));
            return;
        }
        listener.whole(this);
    }

    private void take(Buffer piece) {
        if (over) {
            return;
        }
        try {
            events.feed(piece.getBytes());
        } catch (RuntimeException e) {
            fail(TryFailure.unreadable(e));
            return;
        }
        if (over) {
            return;
        }
        listener.passing(this, List.copyOf(passing));
        passing.clear();
        if (done) {
            listener.whole(this);
        }
    }

    private void event(byte[] data) {
        if (done || over) {
            return;
        }
        if (Arrays.equals(data, DONE)) {
            done = true;
        } else {
            List<ClientEvent> taken = answer.accept(data);
            passing.addAll(taken);
            done = answer.stopped();
        }
        listener.event(this);
    }

    private void ended() {
        if (over) {
            return;
        }
        if (answer.complete() && !events.midEvent()) {
            listener.whole(this);
        } else {
            fail(TryFailure.broken(UpstreamAnswer.cutShort()));
        }
    }

    /** Ends it with a failure that others noticed, such as a time limit. */
    void fail(TryFailure failure) {
        if (!over) {
            end(true);
            listener.failed(this, failure);
        }
    }
}
