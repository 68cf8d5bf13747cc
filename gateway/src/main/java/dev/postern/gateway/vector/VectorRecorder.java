package dev.postern.gateway.vector;

import dev.postern.policy.Policy;
import dev.postern.policy.decision.Circumstances;
import dev.postern.policy.decision.Direction;
import dev.postern.policy.decision.Ruling;
import dev.postern.policy.decision.Sightings;
import dev.postern.policy.decision.Verdict;
import dev.postern.policy.replay.FindingVector;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Notes what rules could see of an exchange, for drafts to be tried on. Returns at once; nothing that goes wrong here
 * touches the exchange. Thread-safe.
 */
@Singleton
public final class VectorRecorder {
    private final VectorQueue queue;
    private final InstantSource clock;

    @Inject
    VectorRecorder(VectorQueue queue, InstantSource clock) {
        this.queue = queue;
        this.clock = clock;
    }

    /** A prompt was judged. */
    public void prompt(UUID exchange, Policy policy, Circumstances circumstances, Verdict verdict) {
        note(
                exchange,
                policy,
                new FindingVector(
                        Direction.PROMPT, policy.version(), circumstances, verdict.notEvaluated(), verdict.sightings()),
                verdict.rulings());
    }

    /**
     * An answer is over.
     *
     * @param texts what was seen in each of its texts
     */
    public void answer(
            UUID exchange,
            Policy policy,
            Circumstances circumstances,
            List<Sightings> texts,
            Set<String> notEvaluated,
            List<Ruling> rulings) {
        SortedSet<String> missed = new TreeSet<>(notEvaluated);
        note(
                exchange,
                policy,
                new FindingVector(Direction.ANSWER, policy.version(), circumstances, missed, Sightings.together(texts)),
                rulings);
    }

    private void note(UUID exchange, Policy policy, FindingVector vector, List<Ruling> rulings) {
        queue.offer(VectorRow.of(exchange, clock.instant(), vector, policy, rulings));
    }
}
