package dev.postern.gateway.exchange;

import dev.postern.audit.event.OutcomeStatus;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.wire.WeighedAnswer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Figures of the exchanges. Labels are bounded: codes and outcomes, never names or paths a client chose. */
@Singleton
final class ExchangeMetrics {
    private static final String ANSWERS = "postern.auto.answers";

    private final Map<ErrorCode, Counter> refused = new EnumMap<>(ErrorCode.class);
    private final Map<OutcomeStatus, Counter> ended = new EnumMap<>(OutcomeStatus.class);
    private final Map<Settled.Way, Counter> chosen = new EnumMap<>(Settled.Way.class);
    private final Counter sure;
    private final Counter unsure;
    private final Counter unknown;
    private final Map<HedgeEnd, Counter> hedged = new EnumMap<>(HedgeEnd.class);
    private final Timer intentCommit;
    private final Timer beforeUpstream;
    private final Timer firstToken;
    private final AtomicInteger inFlight;

    @Inject
    ExchangeMetrics(MeterRegistry registry) {
        for (ErrorCode code : ErrorCode.values()) {
            refused.put(code, registry.counter("postern.refused", "code", code.code()));
        }
        for (OutcomeStatus status : OutcomeStatus.values()) {
            ended.put(
                    status,
                    registry.counter(
                            "postern.exchanges", "outcome", status.name().toLowerCase(Locale.ROOT)));
        }
        for (Settled.Way way : Settled.Way.values()) {
            chosen.put(
                    way,
                    registry.counter("postern.auto", "way", way.word(), "near", Boolean.toString(way.staysNear())));
        }
        sure = registry.counter(ANSWERS, "certainty", "sure");
        unsure = registry.counter(ANSWERS, "certainty", "unsure");
        unknown = registry.counter(ANSWERS, "certainty", "unknown");
        for (HedgeEnd end : HedgeEnd.values()) {
            hedged.put(end, registry.counter("postern.hedges", "end", end.word()));
        }
        intentCommit = registry.timer("postern.intent.commit");
        beforeUpstream = registry.timer("postern.before.upstream");
        firstToken = registry.timer("postern.first.token");
        inFlight = registry.gauge("postern.answers.in.flight", new AtomicInteger());
    }

    void refused(ErrorCode code) {
        Objects.requireNonNull(refused.get(code)).increment();
    }

    void ended(OutcomeStatus status) {
        inFlight.decrementAndGet();
        Objects.requireNonNull(ended.get(status)).increment();
    }

    /** A model was chosen for a request that left it open. */
    void chosen(Settled.Way way) {
        Objects.requireNonNull(chosen.get(way)).increment();
    }

    /** An answer is complete that was to be weighed; nothing where its probabilities did not say. */
    void weighed(Optional<WeighedAnswer> answer) {
        answer.map(weighed -> weighed.isUnsure() ? unsure : sure)
                .orElse(unknown)
                .increment();
    }

    /** A first server was slow to answer. */
    void hedged(HedgeEnd end) {
        Objects.requireNonNull(hedged.get(end)).increment();
    }

    void intentCommitted(long nanos) {
        intentCommit.record(nanos, TimeUnit.NANOSECONDS);
    }

    /** The prompt goes out, {@code nanos} after the call's head came in. */
    void leaves(long nanos) {
        inFlight.incrementAndGet();
        beforeUpstream.record(nanos, TimeUnit.NANOSECONDS);
    }

    void firstToken(long nanos) {
        firstToken.record(nanos, TimeUnit.NANOSECONDS);
    }
}
