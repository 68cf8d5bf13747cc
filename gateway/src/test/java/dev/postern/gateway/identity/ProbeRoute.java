package dev.postern.gateway.identity;

import dev.postern.gateway.error.RefusedException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** A route that asks for the requester the way the hot path does, for {@link LoginTest}. */
@Singleton
final class ProbeRoute {
    private final RequesterResolver requesters;

    @Inject
    ProbeRoute(RequesterResolver requesters) {
        this.requesters = requesters;
    }

    void register(@Observes Router router) {
        router.route("/v1/probe").order(-1).handler(call -> Thread.ofVirtual().start(() -> answer(call)));
    }

    private void answer(RoutingContext call) {
        try {
            String credential = requesters.resolve(call).credential().name();
            call.vertx().runOnContext(ignored -> call.end(credential));
        } catch (RefusedException e) {
            call.vertx()
                    .runOnContext(ignored -> call.response()
                            .setStatusCode(e.code().status())
                            .end(e.code().code()));
        }
    }
}
