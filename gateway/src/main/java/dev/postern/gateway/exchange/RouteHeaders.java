package dev.postern.gateway.exchange;

import dev.postern.gateway.identity.Roles;
import dev.postern.gateway.model.health.Visit;
import dev.postern.policy.decision.Requester;
import io.vertx.core.http.HttpServerResponse;

/** Tells operators, and nobody else, which server answers and why. */
final class RouteHeaders {
    private RouteHeaders() {}

    /** Before the head of the answer is written; the last server that was chosen stands. */
    static void announce(Requester requester, Visit visit, HttpServerResponse response) {
        if (requester.roles().contains(Roles.OPERATOR) && !response.headWritten()) {
            response.putHeader("x-postern-server", visit.server().name());
            response.putHeader("x-postern-route", visit.reason().word());
        }
    }
}
