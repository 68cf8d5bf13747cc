package dev.postern.gateway.auditdesk;

import dev.postern.audit.Trail;
import dev.postern.audit.event.AuditEvent;
import dev.postern.audit.event.Subject;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.front.TimeOrderedIds;
import dev.postern.gateway.identity.RequesterResolver;
import dev.postern.gateway.trail.Subjects;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;

/** Records who reads what, before it is read. Identity and request are those of the call it is used in. */
@Singleton
final class AccessRecord {
    private static final Logger LOG = Logger.getLogger(AccessRecord.class);

    private final Trail trail;
    private final TimeOrderedIds ids;
    private final RequesterResolver requesters;
    private final SecurityIdentity identity;
    private final HttpServerRequest request;

    @Inject
    AccessRecord(
            Trail trail,
            TimeOrderedIds ids,
            RequesterResolver requesters,
            SecurityIdentity identity,
            HttpServerRequest request) {
        this.trail = trail;
        this.ids = ids;
        this.requesters = requesters;
        this.identity = identity;
        this.request = request;
    }

    /** Who asks. */
    Subject subject() {
        return Subjects.of(requesters.of(identity));
    }

    /**
     * Returns when the record is durable.
     *
     * @param what the thing read
     * @param query what was asked for, without names of people
     * @throws RefusedException {@code audit_unavailable} where it cannot be made durable; nothing may be read then
     */
    void record(String what, Map<String, String> query) {
        reader().record(what, query);
    }

    /** Who reads, for readings that go on after the call. */
    Reader reader() {
        return new Reader(subject(), request.remoteAddress().hostAddress());
    }

    /** Somebody who reads. Thread-safe. */
    final class Reader {
        private final Subject subject;
        private final String address;

        private Reader(Subject subject, String address) {
            this.subject = subject;
            this.address = address;
        }

        /** As {@link AccessRecord#record}. */
        void record(String what, Map<String, String> query) {
            AuditEvent.Access access = new AuditEvent.Access(ids.next(), subject, address, what, new TreeMap<>(query));
            try {
                trail.append(access).join();
            } catch (CompletionException e) {
                LOG.errorf("A reading of the trail could not be recorded: %s", e.getMessage());
                throw new RefusedException(
                        ErrorCode.AUDIT_UNAVAILABLE,
                        "The audit trail cannot be written at the moment, so it cannot be read either; try again shortly.");
            }
        }
    }
}
