package dev.postern.gateway.exchange;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.front.Call;
import dev.postern.gateway.identity.BearerChallenge;
import dev.postern.gateway.ticket.TicketHeaders;
import dev.postern.gateway.wire.ErrorShape;
import dev.postern.policy.decision.Verdict;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Ends calls that go no further: the record first, then an error in the client's own shape. */
@Singleton
final class Refusals {
    private static final Logger LOG = Logger.getLogger(Refusals.class);
    /** Where nobody said how long waiting takes. */
    private static final int RETRY_SECONDS = 2;

    private static final int LONGEST_WAIT_SECONDS = 60;

    private final ExchangeRecords records;
    private final AnonymousBudget anonymous;
    private final AnonymousRefusals others;
    private final ExchangeMetrics metrics;

    @Inject
    Refusals(ExchangeRecords records, AnonymousBudget anonymous, AnonymousRefusals others, ExchangeMetrics metrics) {
        this.records = records;
        this.anonymous = anonymous;
        this.others = others;
        this.metrics = metrics;
    }

    /**
     * Records the refusal and answers it. Callable from any thread. Where the refusal itself cannot be recorded the
     * client gets {@code audit_unavailable}; nothing has left either way.
     */
    void refuse(Attempt attempt, RefusedException reason) {
        attempt.release();
        Call call = attempt.call();
        metrics.refused(reason.code());
        boolean recorded = attempt.requester() != null || anonymous.take();
        if (!recorded) {
            others.count(call.address(), reason.code());
        }
        if (!recorded || reason.code() == ErrorCode.AUDIT_UNAVAILABLE) {
            onLoop(call, () -> answer(call, attempt.errors(), reason, attempt.verdict()));
            return;
        }
        var _ = records.denied(attempt, reason.code())
                .whenComplete((receipt, failure) -> onLoop(
                        call,
                        () -> answer(
                                call,
                                attempt.errors(),
                                failure == null ? reason : unrecorded(failure),
                                attempt.verdict())));
    }

    /** Writes the error response. On the connection's event loop, before anything else was sent. */
    void answer(Call call, ErrorShape errors, RefusedException reason, @Nullable Verdict verdict) {
        HttpServerResponse response = call.response();
        if (response.ended() || response.closed() || response.headWritten()) {
            return;
        }
        ErrorCode code = reason.code();
        response.setStatusCode(code.status()).putHeader("content-type", "application/json");
        response.putHeader("cache-control", "no-store");
        switch (code.status()) {
            case 401 -> response.putHeader("www-authenticate", BearerChallenge.of(code));
            case 403 -> {
                if (code == ErrorCode.FORBIDDEN) {
                    response.putHeader("www-authenticate", BearerChallenge.of(code));
                }
            }
            case 429, 503 -> {
                int seconds = reason.retrySeconds() > 0 ? reason.retrySeconds() : RETRY_SECONDS;
                response.putHeader("retry-after", Integer.toString(seconds));
                if (seconds > LONGEST_WAIT_SECONDS) {
                    // Client libraries overlook so long a wait and would ask again at once.
                    response.putHeader("x-should-retry", "false");
                }
            }
            default -> {}
        }
        if (reason.ticket() != null) {
            response.putHeader(TicketHeaders.TICKET, reason.ticket());
            // Client libraries take 409 for a conflict that passes and would ask again at once.
            response.putHeader("x-should-retry", "false");
        }
        response.end(Buffer.buffer(errors.of(reason, verdict)));
    }

    /** What a client gets when a record could not be made durable. */
    static RefusedException unrecorded(Throwable failure) {
        LOG.errorf("A record could not be made durable: %s", failure.getMessage());
        return new RefusedException(
                ErrorCode.AUDIT_UNAVAILABLE,
                "The audit trail cannot be written at the moment, so nothing was sent to a model; try again shortly.");
    }

    /** What a client gets where another model server would have taken over and that could not be recorded. */
    static RefusedException wayUnrecorded(Throwable failure) {
        LOG.errorf("A change of model servers could not be made durable: %s", failure.getMessage());
        return new RefusedException(
                ErrorCode.AUDIT_UNAVAILABLE,
                "The first model server failed, and that another one takes over could not be recorded; try again shortly.");
    }

    /** What a client gets in place of the end of an answer whose end could not be made durable. */
    static RefusedException endUnrecorded(Throwable failure) {
        LOG.errorf("The end of an answer could not be made durable: %s", failure.getMessage());
        return new RefusedException(
                ErrorCode.AUDIT_UNAVAILABLE,
                "The end of this answer could not be recorded, so the answer ends here; ask again shortly.");
    }

    private static void onLoop(Call call, Runnable work) {
        call.loop().runOnContext(ignored -> work.run());
    }
}
