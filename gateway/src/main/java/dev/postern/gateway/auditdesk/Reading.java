package dev.postern.gateway.auditdesk;

import dev.postern.audit.content.KeyUnavailableException;
import dev.postern.audit.store.UnreadableSealException;
import dev.postern.audit.store.search.TooBroadException;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
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
     * @throws RefusedException {@code audit_unavailable}, or {@code query_too_broad} where it takes too long
     */
    static <T> T of(Query<T> query) {
        try {
            return query.run();
        } catch (TooBroadException e) {
            throw new RefusedException(
                    ErrorCode.QUERY_TOO_BROAD,
                    "Finding this would keep the trail's database busy for too long; narrow the time or name what you look"
                            + " for more exactly.");
        } catch (SQLException | UnreadableSealException | KeyUnavailableException | UncheckedIOException e) {
            LOG.errorf("The audit trail cannot be read: %s", e.getMessage());
            throw new RefusedException(
                    ErrorCode.AUDIT_UNAVAILABLE, "The audit trail cannot be read at the moment; try again shortly.");
        }
    }
}
