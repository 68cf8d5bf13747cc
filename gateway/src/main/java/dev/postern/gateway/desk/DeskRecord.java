package dev.postern.gateway.desk;

import dev.postern.audit.Trail;
import dev.postern.audit.event.AdministrationKind;
import dev.postern.audit.event.AuditEvent;
import dev.postern.audit.event.Subject;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.front.TimeOrderedIds;
import dev.postern.gateway.identity.RequesterResolver;
import dev.postern.gateway.trail.Subjects;
import dev.postern.policy.decision.Requester;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;

/**
 * Records what is done and read at a desk, before it is: who does it is the requester of the call it is used in. A record says
 * that somebody was about to; where what follows fails, the record stays and says more than happened, never less.
 */
@Singleton
public final class DeskRecord {
    private static final Logger LOG = Logger.getLogger(DeskRecord.class);

    private final Trail trail;
    private final TimeOrderedIds ids;
    private final RequesterResolver requesters;
    private final SecurityIdentity identity;
    private final HttpServerRequest request;

    @Inject
    DeskRecord(
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
    public Requester requester() {
        return requesters.of(identity);
    }

    /** Who asks, as the trail knows them. */
    public Subject subject() {
        return Subjects.of(requester());
    }

    /**
     * Who reads, for readings that go on after the call.
     *
     * @param consequence what a reading that cannot be recorded leads to, such as {@code nothing is shown}
     */
    public Reader reader(String consequence) {
        return new Reader(subject(), address(), consequence);
    }

    /**
     * Returns when the record is durable.
     *
     * @param what the thing that it is done to, such as {@code policy}
     * @param detail names and values without text of people, each value at most 256 characters
     * @throws RefusedException {@code audit_unavailable} where it cannot be made durable; nothing may be done then
     */
    public void write(AdministrationKind kind, String what, Map<String, String> detail) {
        AuditEvent.Administration act = new AuditEvent.Administration(
                ids.next(), kind, Optional.of(subject()), address(), what, new TreeMap<>(detail));
        durable(act, "nothing was changed");
    }

    /** As {@link Reader#record}. */
    public void reading(String what, Map<String, String> query) {
        reader("nothing is shown").record(what, query);
    }

    /** Somebody who reads. Thread-safe. */
    public final class Reader {
        private final Subject subject;
        private final String address;
        private final String consequence;

        private Reader(Subject subject, String address, String consequence) {
            this.subject = subject;
            this.address = address;
            this.consequence = consequence;
        }

        /**
         * Records that something is read, before it is. Returns when the record is durable.
         *
         * @param what the thing read, such as {@code reports}
         * @param query what was asked for, without names of people
         * @throws RefusedException {@code audit_unavailable} where it cannot be made durable; nothing may be read then
         */
        public void record(String what, Map<String, String> query) {
            durable(new AuditEvent.Access(ids.next(), subject, address, what, new TreeMap<>(query)), consequence);
        }
    }

    private String address() {
        return request.remoteAddress().hostAddress();
    }

    private void durable(AuditEvent event, String consequence) {
        try {
            trail.append(event).join();
        } catch (CompletionException e) {
            LOG.errorf("What was to be done at a desk could not be recorded: %s", e.getMessage());
            throw new RefusedException(
                    ErrorCode.AUDIT_UNAVAILABLE,
                    "The audit trail cannot be written at the moment, so " + consequence + "; try again shortly.");
        }
    }
}
