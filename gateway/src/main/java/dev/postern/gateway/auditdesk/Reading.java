package dev.postern.gateway.auditdesk;

import dev.postern.audit.store.UnreadableSealException;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import jakarta.persistence.PersistenceException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** Reads from the trail's database, or refuses where it cannot be read. */
final class Reading {
    private static final Logger LOG = Logger.getLogger(Reading.class);

    private Reading() {}

    /** Something that asks the database. */
    @FunctionalInterface
    interface Query<T> {
        T run() throws SQLException;
    }

    /**
     * The answer.
     *
     * @throws RefusedException {@code audit_unavailable}
     */
    static <T> T of(Query<T> query) {
        try {
            return query.run();
        } catch (SQLException | PersistenceException | UnreadableSealException | UncheckedIOException e) {
            LOG.errorf("The audit trail cannot be read: %s", e.getMessage());
            throw new RefusedException(
                    ErrorCode.AUDIT_UNAVAILABLE, "The audit trail cannot be read at the moment; try again shortly.");
        }
    }
}
