package dev.postern.gateway.identity.logout;

import dev.postern.audit.Trail;
import dev.postern.audit.event.AdministrationKind;
import dev.postern.audit.event.AuditEvent;
import dev.postern.audit.event.Subject;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.front.TimeOrderedIds;
import dev.postern.gateway.identity.LogoutNotice;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;

/**
 * Records logouts that the identity provider tells of, once they hold. Not before, as with what people do: a trail that cannot
 * be written must not keep open what is to be closed. Thread-safe; may block.
 */
@Singleton
final class LogoutRecord {
    private static final Logger LOG = Logger.getLogger(LogoutRecord.class);

    private final Trail trail;
    private final TimeOrderedIds ids;

    @Inject
    LogoutRecord(Trail trail, TimeOrderedIds ids) {
        this.trail = trail;
        this.ids = ids;
    }

    /**
     * Returns when the record is durable.
     *
     * @param sessions how many of the pages' sessions ended
     * @param address who told of it
     * @throws RefusedException {@code audit_unavailable} where it cannot be made durable
     */
    void ended(LogoutNotice notice, long sessions, String address) {
        Map<String, String> detail = Map.of(
                "sessions", Long.toString(sessions), "scope", notice.session().isPresent() ? "login" : "person");
        AuditEvent.Administration act = new AuditEvent.Administration(
                ids.next(),
                AdministrationKind.SESSIONS_ENDED,
                notice.subject().map(subject -> new Subject(subject, "", List.of(), "logout_token", "")),
                address,
                "session",
                new TreeMap<>(detail));
        try {
            trail.append(act).join();
        } catch (CompletionException e) {
            LOG.errorf("A logout that ended %d sessions could not be recorded: %s", sessions, e.getMessage());
            throw new RefusedException(
                    ErrorCode.AUDIT_UNAVAILABLE, "The logout holds, and the audit trail cannot be written to say so.");
        }
    }
}
