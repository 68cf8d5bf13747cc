package dev.postern.gateway.vector;

import dev.postern.gateway.desk.DeskStart;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.policy.Policy;
import dev.postern.policy.replay.FindingVector;
import dev.postern.policy.replay.VectorJudge;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Tries a draft on what was said in a period: how it would have decided about every vector that was kept. Thread-safe. */
@Singleton
public final class Replay {
    private static final Logger LOG = Logger.getLogger(Replay.class);

    private final VectorStore store;
    private final DeskStart desk;
    private final Semaphore oneAtATime = new Semaphore(1);

    @Inject
    Replay(VectorStore store, DeskStart desk) {
        this.store = store;
        this.desk = desk;
    }

    /**
     * Decides about a whole period, a few vectors in memory at a time.
     *
     * @param until no longer part of the period
     * @param stop asked before every vector; what was counted up to then is reported as not complete
     * @throws RefusedException {@code overloaded} while another replay runs here, {@code desk_unavailable} where the
     *     database cannot be asked
     */
    public ReplayReport run(Policy draft, Instant from, Instant until, BooleanSupplier stop) {
        if (!oneAtATime.tryAcquire()) {
            throw new RefusedException(
                    ErrorCode.OVERLOADED, "Another draft is being tried on this gateway; try again in a minute.");
        }
        try {
            return new Run(draft, stop).over(from, until);
        } finally {
            oneAtATime.release();
        }
    }

    private final class Run {
        private final Policy draft;
        private final BooleanSupplier stop;
        private final ReplayTally tally = new ReplayTally();
        private final Map<VectorStore.Sight, VectorJudge> judges = new HashMap<>();
        private boolean complete = true;

        Run(Policy draft, BooleanSupplier stop) {
            this.draft = draft;
            this.stop = stop;
        }

        ReplayReport over(Instant from, Instant until) {
            if (!desk.isPrepared()) {
                throw unavailable();
            }
            try {
                for (Map.Entry<VectorStore.Sight, Set<String>> sight :
                        store.sights().entrySet()) {
                    judges.put(sight.getKey(), draft.replay(sight.getKey().direction(), sight.getValue()));
                }
                store.read(from, until, this::decide);
                return tally.report(draft.version(), from, until, complete, store.lost(from, until));
            } catch (SQLException e) {
                LOG.errorf("A draft could not be replayed: %s", e.getMessage());
                throw unavailable();
            }
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

        private static RefusedException unavailable() {
            return new RefusedException(
                    ErrorCode.DESK_UNAVAILABLE,
                    "The database of the desks cannot be reached at the moment; try again shortly.");
        }
    }
}
