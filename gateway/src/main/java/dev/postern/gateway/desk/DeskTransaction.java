package dev.postern.gateway.desk;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.PersistenceException;
import java.util.concurrent.Callable;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;

/** Work in the database of the desks, all of it or nothing. Thread-safe; may block for as long as its database does. */
@Singleton
public final class DeskTransaction {
    private static final Logger LOG = Logger.getLogger(DeskTransaction.class);

    private final DeskStart start;

    @Inject
    DeskTransaction(DeskStart start) {
        this.start = start;
    }

    /**
     * Does work in a transaction of its own and commits it. What the work throws undoes it.
     *
     * @throws RefusedException what the work refuses; {@code desk_unavailable} where the database cannot be asked
     * @throws ConstraintViolationException where the database refuses what was written
     */
    public <T> T run(Callable<T> work) {
        if (!start.isPrepared()) {
            throw unavailable();
        }
        try {
            return QuarkusTransaction.requiringNew().call(work);
        } catch (RuntimeException e) {
            throw plain(e);
        }
    }

    private static RuntimeException plain(RuntimeException failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof RefusedException || each instanceof ConstraintViolationException) {
                return (RuntimeException) each;
            }
        }
        if (failure instanceof PersistenceException || failure instanceof QuarkusTransactionException) {
            LOG.errorf("The database of the desks could not be asked: %s", failure.getMessage());
            return unavailable();
        }
        return failure;
    }

    private static RefusedException unavailable() {
        return new RefusedException(
                ErrorCode.DESK_UNAVAILABLE,
                "The database of the desks cannot be reached at the moment, so nothing was changed; try again shortly.");
    }
}
