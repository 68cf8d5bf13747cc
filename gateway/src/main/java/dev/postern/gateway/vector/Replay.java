package dev.postern.gateway.vector;

import dev.postern.gateway.desk.DeskStart;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.policy.Policy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

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
            if (!desk.isPrepared()) {
                throw unavailable();
            }
            return new ReplayRun(store, draft, stop).over(from, until);
        } catch (SQLException e) {
            LOG.errorf("A draft could not be replayed: %s", e.getMessage());
            throw unavailable();
        } finally {
            oneAtATime.release();
        }
    }

    private static RefusedException unavailable() {
        return new RefusedException(
                ErrorCode.DESK_UNAVAILABLE,
                "The database of the desks cannot be reached at the moment; try again shortly.");
    }
}
