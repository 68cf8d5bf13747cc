package dev.postern.gateway.auditdesk;

import dev.postern.audit.content.KeyUnavailableException;
import dev.postern.audit.store.KeyRewrap;
import dev.postern.audit.store.RewrappedKeys;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.front.TimeOrderedIds;
import dev.postern.gateway.identity.RequesterResolver;
import dev.postern.gateway.identity.Roles;
import dev.postern.gateway.trail.Subjects;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.Cache;

/** What operators do to the keys of the trail. It is recorded, and shows nothing of what the keys open. */
@Singleton
@Path("/api/audit/keys")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
public class KeyResource {
    private static final Logger LOG = Logger.getLogger(KeyResource.class);

    private final KeyRewrap rewrap;
    private final TimeOrderedIds ids;
    private final RequesterResolver requesters;
    private final SecurityIdentity identity;
    private final HttpServerRequest request;
    private final Semaphore turn = new Semaphore(1);

    @Inject
    KeyResource(
            KeyRewrap rewrap,
            TimeOrderedIds ids,
            RequesterResolver requesters,
            SecurityIdentity identity,
            HttpServerRequest request) {
        this.rewrap = rewrap;
        this.ids = ids;
        this.requesters = requesters;
        this.identity = identity;
        this.request = request;
    }

    /** Puts all keys of people under the key that wraps today. One such job runs at a time. */
    @POST
    @Path("rewrap")
    @RolesAllowed(Roles.OPERATOR)
    public RewrappedKeys rewrap() {
        if (!turn.tryAcquire()) {
            throw new RefusedException(ErrorCode.OVERLOADED, "Keys are being wrapped; try again when it is over.");
        }
        try {
            return Reading.of(() -> rewrap.run(
                    ids.next(),
                    Optional.of(Subjects.of(requesters.of(identity))),
                    request.remoteAddress().hostAddress()));
        } catch (KeyUnavailableException | CompletionException e) {
            LOG.errorf("Wrapping the keys of the trail anew stopped: %s", e.getMessage());
            throw new RefusedException(
                    ErrorCode.AUDIT_UNAVAILABLE,
                    "A key or the audit trail cannot be used at the moment; what was wrapped anew stays so, try again.");
        } finally {
            turn.release();
        }
    }
}
