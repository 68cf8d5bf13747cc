package dev.postern.gateway.exchange;

import dev.postern.audit.event.OutcomeStatus;
import dev.postern.gateway.config.OutcomeRecording;
import dev.postern.gateway.config.UpstreamSettings;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.model.UpstreamAnswer;
import dev.postern.gateway.wire.Answer;
import dev.postern.gateway.wire.ClientEvent;
import dev.postern.model.health.Fault;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/**
 * Carries one answer from a model server to the client: guard, pass on, record, end. Which server that is comes of the {@link Race}.
 *
 * <p>Everything happens on the event loop of the client's connection, without a hop to another thread; the outcome is
 * recorded before the last byte goes out. Exactly one of {@link #complete}, {@link #fail} and {@link #abandon} ends it.
 */
final class AnswerRelay implements Race.Relay {
    private static final Logger LOG = Logger.getLogger(AnswerRelay.class);

    private final Passage passage;
    private final OutcomeRecorder recorder;
    private final Delivery delivery;
    private final AnswerDeadlines deadlines;
    private final OutcomeRecording recording;
    private final Race race;
    private boolean over;

    AnswerRelay(
            Passage passage,
            Course course,
            OutcomeRecorder recorder,
            Delivery delivery,
            AnswerDeadlines deadlines,
            UpstreamSettings limits,
            OutcomeRecording recording) {
        this.passage = passage;
        this.recorder = recorder;
        this.delivery = delivery;
        this.deadlines = deadlines;
        this.recording = recording;
        this.race = new Race(
                passage.journey(),
                passage.first(),
                course,
                this,
                limits.firstTokenTimeout().toNanos(),
                System::nanoTime);
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
            race.begin();
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    @Override
    public void due(AnswerDeadlines.Passed phase, long nanos) {
        deadlines.expectFirst(phase, nanos);
    }

    @Override
    public void sending(ServerTry to) {
        recorder.sent();
        announce(to);
    }

    @Override
    public void answers(ServerTry winner) {
        announce(winner);
    }

    @Override
    public void event() {
        deadlines.expectEvent();
        recorder.event();
    }

    @Override
    public void passing(ServerTry from, List<ClientEvent> events) {
        delivery.pass(events);
        keepPace(from);
    }

    @Override
    public void whole(ServerTry from) {
        complete(from.answer().stopped() ? OutcomeStatus.BLOCKED : OutcomeStatus.COMPLETED);
    }

    @Override
    public void failed(Throwable cause) {
        fail(cause);
    }

    private void announce(ServerTry from) {
        RouteHeaders.announce(
                passage.requester(), from.leg().visit(), passage.call().response());
    }

    /** Back-pressure: a client that does not read stops the model server. */
    private void keepPace(ServerTry reading) {
        HttpServerResponse client = passage.call().response();
        if (!over && !reading.done() && client.writeQueueFull()) {
            reading.pause();
            deadlines.expectReader();
            client.drainHandler(ignored -> {
                deadlines.expectEvent();
                reading.resume();
            });
        }
    }

    private void passed(AnswerDeadlines.Passed limit) {
        switch (limit) {
            case SLOW -> race.slow();
            case FIRST_TOKEN -> race.late();
            case IDLE -> race.last().fail(TryFailure.silent(UpstreamAnswer.tooSlow(limit.name())));
            case TOTAL -> fail(UpstreamAnswer.tooSlow(limit.name()));
            case STALLED_READER -> {
                abandon(OutcomeStatus.CLIENT_STALLED);
                passage.call().request().connection().close();
            }
        }
    }

    private void complete(OutcomeStatus status) {
        ServerTry from = race.last();
        Answer answer = from.answer();
        List<ClientEvent> last;
        OutcomeStatus ended = status;
        try {
            last = answer.finish();
            ended = answer.stopped() ? OutcomeStatus.BLOCKED : status;
        } catch (RuntimeException e) {
            from.leg().visit().failed(Fault.WRONG, System.nanoTime());
            fail(e);
            return;
        }
        from.leg().visit().answered();
        if (!end(ended == OutcomeStatus.BLOCKED && !from.done())) {
            return;
        }
        CompletableFuture<?> record = recorder.record(ended, null, 200, from, race.hedge());
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
        Answer answer = race.last().answer();
        var _ = recorder.record(status, reason.code(), delivery.status(reason), race.last(), race.hedge())
                .whenComplete((receipt, failure) -> onLoop(
                        () -> delivery.fail(answer, failure == null ? reason : Refusals.endUnrecorded(failure))));
    }

    private void abandon(OutcomeStatus status) {
        if (end(true)) {
            reported(recorder.record(status, null, 0, race.last(), race.hedge()));
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
        race.end(abort);
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
