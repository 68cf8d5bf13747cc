package dev.postern.gateway.exchange;

import dev.postern.audit.event.OutcomeStatus;
import dev.postern.gateway.config.OutcomeRecording;
import dev.postern.gateway.config.PosternConfig;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.model.ModelServers;
import dev.postern.gateway.model.SseReader;
import dev.postern.gateway.model.UpstreamAnswer;
import dev.postern.gateway.wire.Answer;
import dev.postern.gateway.wire.ClientEvent;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Carries one answer from the model server to the client: connect, send, read events, guard, pass on, record, end.
 *
 * <p>Everything happens on the event loop of the client's connection, without a hop to another thread; the outcome is
 * recorded before the last byte goes out. Exactly one of {@link #complete}, {@link #fail} and {@link #abandon} ends it.
 */
final class AnswerRelay {
    private static final Logger LOG = Logger.getLogger(AnswerRelay.class);
    private static final byte[] DONE = "[DONE]".getBytes(StandardCharsets.US_ASCII);

    private final Passage passage;
    private final ModelServers servers;
    private final OutcomeRecorder recorder;
    private final Delivery delivery;
    private final AnswerDeadlines deadlines;
    private final SseReader events;
    private final Answer answer;
    private final List<ClientEvent> passing = new ArrayList<>();
    private final long largestBody;
    private final OutcomeRecording recording;
    private @Nullable HttpClientRequest upstream;
    private boolean done;
    private boolean over;

    AnswerRelay(
            Passage passage,
            ModelServers servers,
            OutcomeRecorder recorder,
            Delivery delivery,
            AnswerDeadlines deadlines,
            PosternConfig.Upstream limits,
            OutcomeRecording recording) {
        this.passage = passage;
        this.servers = servers;
        this.recorder = recorder;
        this.delivery = delivery;
        this.answer = passage.request()
                .answer(
                        (path, kind) -> recorder.watched(
                                passage.policy().guard(passage.circumstances(), passage.vault(), path, kind)),
                        limits.maximumAnswerBytes());
        this.largestBody = limits.maximumAnswerBytes();
        this.events = new SseReader(limits.maximumEventBytes(), this::event);
        this.deadlines = deadlines;
        this.recording = recording;
    }

    /** Starts, on the event loop of the client's connection. Whatever goes wrong from here ends in a record. */
    void begin() {
        HttpServerResponse client = passage.call().response();
        if (client.closed()) {
            abandon(OutcomeStatus.CLIENT_GONE);
            return;
        }
        try {
            deadlines.begin(this::passed);
            client.closeHandler(ignored -> abandon(OutcomeStatus.CLIENT_GONE));
            client.exceptionHandler(ignored -> abandon(OutcomeStatus.CLIENT_GONE));
            servers.connect(passage.server(), passage.prompt(), passage.call().id())
                    .onSuccess(this::send)
                    .onFailure(failure -> fail(UpstreamAnswer.unreachable(failure)));
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    private void send(HttpClientRequest request) {
        if (over) {
            request.reset();
            return;
        }
        upstream = request;
        request.exceptionHandler(failure -> fail(UpstreamAnswer.broken(failure)));
        recorder.sent();
        request.send(Buffer.buffer(passage.prompt().body()))
                .onSuccess(this::head)
                .onFailure(failure -> fail(UpstreamAnswer.broken(failure)));
    }

    private void head(HttpClientResponse response) {
        if (over) {
            return;
        }
        response.exceptionHandler(failure -> fail(UpstreamAnswer.broken(failure)));
        if (!passage.prompt().streams() && UpstreamAnswer.isJson(response)) {
            UpstreamAnswer.readWhole(response, largestBody)
                    .onSuccess(this::document)
                    .onFailure(this::fail);
        } else if (passage.prompt().streams() && UpstreamAnswer.isEventStream(response)) {
            response.handler(piece -> take(response, piece)).endHandler(ignored -> upstreamEnded());
        } else {
            UpstreamAnswer.readRefusal(response).onSuccess(this::fail).onFailure(this::fail);
        }
    }

    /** The answer of an endpoint that does not stream. */
    private void document(Buffer body) {
        if (over) {
            return;
        }
        recorder.event();
        try {
            passing.addAll(answer.accept(body.getBytes()));
        } catch (RuntimeException e) {
            fail(e);
            return;
        }
        done = true;
        pass();
        complete(answer.stopped() ? OutcomeStatus.BLOCKED : OutcomeStatus.COMPLETED);
    }

    private void take(HttpClientResponse response, Buffer piece) {
        if (over) {
            return;
        }
        try {
            events.feed(piece.getBytes());
        } catch (RuntimeException e) {
            fail(e);
            return;
        }
        pass();
        if (done) {
            complete(answer.stopped() ? OutcomeStatus.BLOCKED : OutcomeStatus.COMPLETED);
        } else {
            keepPace(response);
        }
    }

    private void event(byte[] data) {
        if (done) {
            return;
        }
        deadlines.expectEvent();
        recorder.event();
        if (Arrays.equals(data, DONE)) {
            done = true;
            return;
        }
        passing.addAll(answer.accept(data));
        done = answer.stopped();
    }

    private void pass() {
        delivery.pass(passing);
        passing.clear();
    }

    /** Back-pressure: a client that does not read stops the model server. */
    private void keepPace(HttpClientResponse response) {
        HttpServerResponse client = passage.call().response();
        if (client.writeQueueFull()) {
            response.pause();
            deadlines.expectReader();
            client.drainHandler(ignored -> {
                deadlines.expectEvent();
                response.resume();
            });
        }
    }

    private void upstreamEnded() {
        if (over) {
            return;
        }
        if (answer.complete() && !events.midEvent()) {
            complete(OutcomeStatus.COMPLETED);
        } else {
            fail(UpstreamAnswer.cutShort());
        }
    }

    private void passed(AnswerDeadlines.Passed limit) {
        switch (limit) {
            case FIRST_TOKEN, IDLE, TOTAL -> fail(UpstreamAnswer.tooSlow(limit.name()));
            case STALLED_READER -> {
                abandon(OutcomeStatus.CLIENT_STALLED);
                passage.call().request().connection().close();
            }
        }
    }

    private void complete(OutcomeStatus status) {
        List<ClientEvent> last;
        OutcomeStatus ended = status;
        try {
            last = answer.finish();
            ended = answer.stopped() ? OutcomeStatus.BLOCKED : status;
        } catch (RuntimeException e) {
            fail(e);
            return;
        }
        if (!end(ended == OutcomeStatus.BLOCKED && !done)) {
            return;
        }
        CompletableFuture<?> record = recorder.record(ended, null, 200, answer);
        switch (recording) {
            case RELAXED -> {
                reported(record);
                delivery.complete(answer, last);
            }
            case STRICT_TAIL, STRICT_ALL -> {
                var _ = record.whenComplete((receipt, failure) -> onLoop(() -> {
                    if (failure == null) {
                        delivery.complete(answer, last);
                    } else {
                        delivery.fail(answer, Refusals.endUnrecorded(failure));
                    }
                }));
            }
        }
    }

    private void fail(Throwable cause) {
        RefusedException reason = asRefusal(cause);
        if (!end(true)) {
            return;
        }
        OutcomeStatus status = switch (reason.code()) {
            case UPSTREAM_TIMEOUT -> OutcomeStatus.UPSTREAM_TIMEOUT;
            case INTERNAL -> OutcomeStatus.FAILED;
            case POLICY_BLOCKED -> OutcomeStatus.BLOCKED;
            default -> OutcomeStatus.UPSTREAM_FAILED;
        };
        var _ = recorder.record(status, reason.code(), delivery.status(reason), answer)
                .whenComplete((receipt, failure) -> onLoop(
                        () -> delivery.fail(answer, failure == null ? reason : Refusals.endUnrecorded(failure))));
    }

    private void abandon(OutcomeStatus status) {
        if (end(true)) {
            reported(recorder.record(status, null, 0, answer));
        }
    }

    /** Nobody waits for this record. */
    private void reported(CompletableFuture<?> record) {
        var _ = record.exceptionally(failure -> {
            LOG.errorf(
                    "The end of exchange %s is not recorded: %s", passage.call().id(), failure.getMessage());
            return null;
        });
    }

    /** Closes every source of further events. Returns false where the answer was over already. */
    private boolean end(boolean abort) {
        if (over) {
            return false;
        }
        over = true;
        deadlines.cancel();
        if (abort && upstream != null) {
            upstream.reset();
        }
        return true;
    }

    private RefusedException asRefusal(Throwable cause) {
        if (cause instanceof RefusedException refusal) {
            return refusal;
        }
        LOG.errorf(cause, "Exchange %s failed", passage.call().id());
        return new RefusedException(
                ErrorCode.INTERNAL, "The gateway failed and stopped this answer; the request id names the record.");
    }

    private void onLoop(Runnable work) {
        passage.call().loop().runOnContext(ignored -> work.run());
    }
}
