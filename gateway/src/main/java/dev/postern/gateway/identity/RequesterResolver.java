package dev.postern.gateway.identity;

import dev.postern.policy.decision.Requester;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Finds out who asks. */
@Singleton
public final class RequesterResolver {

    /** The requester behind a call of the hot path. On a virtual thread; may block. */
    public Requester resolve(RoutingContext call) {
        throw new IllegalStateException("outline");
    }

    /** The requester behind a resource method's identity. */
    public Requester of(SecurityIdentity identity) {
        throw new IllegalStateException("outline");
    }
}
