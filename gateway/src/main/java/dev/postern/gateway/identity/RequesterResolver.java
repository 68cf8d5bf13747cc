package dev.postern.gateway.identity;

import dev.postern.policy.decision.Requester;
import io.vertx.ext.web.RoutingContext;

@jakarta.inject.Singleton
public class RequesterResolver {
    public Requester resolve(RoutingContext c) {
        throw new IllegalStateException();
    }
}
