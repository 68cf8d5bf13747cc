package dev.postern.gateway.exchange;

import dev.postern.audit.event.OutcomeStatus;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.vector.VectorRecorder;
import dev.postern.gateway.wire.Answer;
import dev.postern.gateway.wire.WeighedAnswer;
import dev.postern.policy.transform.TextGuard;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Takes the times of one answer and records how it ended. Lives on one event loop. */
final class OutcomeRecorder {
    private static final long NANOS_PER_MICRO = 1_000;

    private final Passage passage;
    private final ExchangeRecords records;
    private final ExchangeMetrics metrics;
    private final VectorRecorder vectors;
    private long sentNanos;
    private long firstEventNanos;
    private long events;
    private boolean sent;

    OutcomeRecorder(Passage passage, ExchangeRecords records, ExchangeMetrics metrics, VectorRecorder vectors) {
        this.passage = passage;
        this.records = records;
        this.metrics = metrics;
        this.vectors = vectors;
        this.sentNanos = System.nanoTime();
    }

    /** The prompt goes out. */
    void sent() {
        sent = true;
        sentNanos = System.nanoTime();
    }

    /** An event came. */
    void event() {
        events++;
        if (firstEventNanos == 0) {
            firstEventNanos = System.nanoTime();
            metrics.firstToken(firstEventNanos - sentNanos);
        }
    }

    /**
     * The answer is over.
     *
     * @param last the server that answered, or the last one that could have
     * @param hedge what became of a second server, where one was wanted
     */
    CompletableFuture<?> record(
            OutcomeStatus status, @Nullable ErrorCode code, int httpStatus, ServerTry last, Optional<HedgeEnd> hedge) {
        Answer answer = last.answer();
        List<TextGuard> guards = last.guarded().guards();
        metrics.ended(status);
        Optional<WeighedAnswer> weighed = answer.weighed();
        if (passage.offer().isPresent() && status == OutcomeStatus.COMPLETED) {
            metrics.weighed(weighed);
        }
        hedge.ifPresent(metrics::hedged);
        passage.metered()
                .settle(
                        answer.usage().promptTokens(),
                        answer.usage().completionTokens(),
                        events,
                        events > 0 || (sent && status != OutcomeStatus.UPSTREAM_FAILED));
        vectors.answer(
                passage.call().id(),
                passage.policy(),
                passage.circumstances(),
                guards.stream().map(TextGuard::sightings).toList(),
                notEvaluated(guards),
                answer.rulings());
        AnswerFigures figures = new AnswerFigures(
                httpStatus,
                answer.finishReason(),
                answer.usage().promptTokens(),
                answer.usage().completionTokens(),
                firstEventNanos == 0 ? -1 : (firstEventNanos - sentNanos) / NANOS_PER_MICRO,
                (System.nanoTime() - passage.call().startedNanos()) / NANOS_PER_MICRO);
        return records.outcome(
                passage.call(),
                passage.requester(),
                status,
                code,
                figures,
                passage.policy().version(),
                answer.rulings(),
                guards.stream().flatMap(guard -> guard.simulated().stream()).toList(),
                notEvaluated(guards),
                weighed,
                hedge,
                RecordedContent.delivered(passage.level(), answer.delivered(), passage.vault()));
    }

    private static Set<String> notEvaluated(List<TextGuard> guards) {
        Set<String> types = new TreeSet<>();
        guards.forEach(guard -> types.addAll(guard.notEvaluated()));
        return types;
    }
}
