package dev.postern.gateway.exchange;

import dev.postern.audit.event.OutcomeStatus;
import dev.postern.gateway.config.OutcomeRecording;
import dev.postern.gateway.config.PosternConfig;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.model.UpstreamAnswer;
import dev.postern.gateway.model.connect.ModelServers;
import dev.postern.gateway.wire.Answer;
import dev.postern.gateway.wire.ClientEvent;
import dev.postern.model.health.Fault;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/**
 * Carries one answer from a model server to the client: guard, pass on, record, end. While nothing of an answer has come, a server that
 * fails is followed by the next one of the {@link Journey}, once a record says so.
 *
 * <p>Everything happens on the event loop of the client's connection, without a hop to another thread; the outcome is
 * recorded before the last byte goes out. Exactly one of {@link #complete}, {@link #fail} and {@link #abandon} ends it.
 */
final class AnswerRelay implements ServerTry.Listener {
    private static final Logger LOG = Logger.getLogger(AnswerRelay.class);

    private final Passage passage;
    private final ModelServers servers;
    private final ExchangeRecords records;
    private final OutcomeRecorder recorder;
    private final Delivery delivery;
    private final AnswerDeadlines deadlines;
    private final PosternConfig.Upstream limits;
    private final OutcomeRecording recording;
    private Leg leg;
    private ServerTry current;
    private boolean underWay;
    private boolean begun;
    private boolean over;

    AnswerRelay(
            Passage passage,
            ModelServers servers,
            ExchangeRecords records,
            OutcomeRecorder recorder,
            Delivery delivery,
            AnswerDeadlines deadlines,
            PosternConfig.Upstream limits,
            OutcomeRecording recording) {
        this.passage = passage;
        this.servers = servers;
        this.records = records;
        this.recorder = recorder;
        this.delivery = delivery;
        this.deadlines = deadlines;
        this.limits = limits;
        this.recording = recording;
        this.leg = passage.first();
        this.current = tryAt(leg);
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
            go();
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    private ServerTry tryAt(Leg where) {
        recorder.again();
        Answer answer = passage.request()
                .answer(
                        (path, kind) -> recorder.watched(
                                passage.policy().guard(passage.circumstances(), passage.vault(), path, kind)),
                        limits.maximumAnswerBytes(),
                        passage.offer());
        return new ServerTry(where, answer, this, limits.maximumAnswerBytes(), limits.maximumEventBytes());
    }

    private void go() {
        underWay = true;
        current.begin(servers, passage.call().id());
    }

    @Override
    public void sending() {
        recorder.sent();
    }

    @Override
    public void event(ServerTry from) {
        if (!begun) {
            begun = true;
            leg.visit().began();
        }
        deadlines.expectEvent();
        recorder.event();
    }

    @Override
    public void passing(ServerTry from, List<ClientEvent> events) {
        delivery.pass(events);
        keepPace();
    }

    @Override
    public void whole(ServerTry from) {
        complete(from.answer().stopped() ? OutcomeStatus.BLOCKED : OutcomeStatus.COMPLETED);
    }

    @Override
    public void failed(ServerTry from, TryFailure failure) {
        if (over) {
            return;
        }
        underWay = false;
        Optional<Leg> plainly = begun || !failure.refusesRequest() ? Optional.empty() : leg.plainly();
        if (plainly.isEmpty()) {
            leg.failed(failure);
        }
        try {
            if (plainly.isPresent()) {
                again(plainly.get(), Leg.PLAINLY);
            } else if (begun || !failure.elsewhere() || !reroute(failure)) {
                fail(failure.cause());
            }
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    /** Another server gets the prompt, as soon as that is recorded. Returns false where none is left. */
    private boolean reroute(TryFailure failure) {
        Leg to = passage.journey().next().orElse(null);
        if (to == null) {
            return false;
        }
        again(to, failure.why());
        return true;
    }

    /** The prompt goes out once more, as soon as that is recorded. */
    private void again(Leg to, String why) {
        Leg from = leg;
        leg = to;
        current = tryAt(to);
        var _ = records.rerouted(passage.call(), from.visit(), to.visit(), why)
                .whenComplete((receipt, unrecorded) -> onLoop(() -> {
                    if (over) {
                        return;
                    }
                    if (unrecorded == null) {
                        RouteHeaders.announce(
                                passage.requester(), to.visit(), passage.call().response());
                        deadlines.expectFirst();
                        go();
                    } else {
                        fail(Refusals.wayUnrecorded(unrecorded));
                    }
                }));
    }

    /** Back-pressure: a client that does not read stops the model server. */
    private void keepPace() {
        HttpServerResponse client = passage.call().response();
        if (!over && !current.done() && client.writeQueueFull()) {
            ServerTry reading = current;
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
            case FIRST_TOKEN, IDLE -> {
                RefusedException slow = UpstreamAnswer.tooSlow(limit.name());
                if (underWay) {
                    current.fail(TryFailure.silent(slow));
                } else {
                    fail(slow);
                }
            }
            case TOTAL -> fail(UpstreamAnswer.tooSlow(limit.name()));
            case STALLED_READER -> {
                abandon(OutcomeStatus.CLIENT_STALLED);
                passage.call().request().connection().close();
            }
        }
    }

    private void complete(OutcomeStatus status) {
        Answer answer = current.answer();
        List<ClientEvent> last;
        OutcomeStatus ended = status;
        try {
            last = answer.finish();
            ended = answer.stopped() ? OutcomeStatus.BLOCKED : status;
        } catch (RuntimeException e) {
            leg.visit().failed(Fault.WRONG, System.nanoTime());
            fail(e);
            return;
        }
        leg.visit().answered();
        if (!end(ended == OutcomeStatus.BLOCKED && !current.done())) {
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
        Answer answer = current.answer();
        var _ = recorder.record(status, reason.code(), delivery.status(reason), answer)
                .whenComplete((receipt, failure) -> onLoop(
                        () -> delivery.fail(answer, failure == null ? reason : Refusals.endUnrecorded(failure))));
    }

    private void abandon(OutcomeStatus status) {
        if (end(true)) {
            reported(recorder.record(status, null, 0, current.answer()));
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
        current.end(abort);
        leg.visit().left();
        passage.journey().end();
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
