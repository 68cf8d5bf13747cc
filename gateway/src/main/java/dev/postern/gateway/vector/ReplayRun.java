package dev.postern.gateway.vector;

import dev.postern.policy.Policy;
import dev.postern.policy.replay.FindingVector;
import dev.postern.policy.replay.VectorJudge;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One replay of a draft over a period. For one use; not thread-safe. */
final class ReplayRun {
    private final VectorStore store;
    private final Policy draft;
    private final BooleanSupplier stop;
    private final ReplayTally tally = new ReplayTally();
    private final Map<VectorStore.Sight, VectorJudge> judges = new HashMap<>();
    private boolean complete = true;

    /** @param stop asked before every vector; what was counted up to then is reported as not complete */
    ReplayRun(VectorStore store, Policy draft, BooleanSupplier stop) {
        this.store = store;
        this.draft = draft;
        this.stop = stop;
    }

    /** @param until no longer part of the period */
    ReplayReport over(Instant from, Instant until) throws SQLException {
        for (Map.Entry<VectorStore.Sight, Set<String>> sight : store.sights().entrySet()) {
            judges.put(sight.getKey(), draft.replay(sight.getKey().direction(), sight.getValue()));
        }
        store.read(from, until, this::decide);
        return tally.report(draft.version(), from, until, complete, store.lost(from, until));
    }

    /** Whether to go on. */
    private boolean decide(KeptVector kept) {
        if (stop.getAsBoolean()) {
            complete = false;
            return false;
        }
        @Nullable VectorJudge judge = judges.get(new VectorStore.Sight(kept.policy(), kept.direction()));
        if (judge == null || kept.vector().isEmpty()) {
            tally.unreadable();
        } else {
            FindingVector vector = kept.vector().get();
            tally.add(kept, vector, judge.decide(vector));
        }
        return true;
    }
}
