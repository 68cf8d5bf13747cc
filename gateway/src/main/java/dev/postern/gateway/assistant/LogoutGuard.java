package dev.postern.gateway.assistant;

import dev.postern.gateway.identity.RequesterResolver;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * Stands in front of {@code /logout}, which quarkus-oidc answers for a session: a link of another site logs nobody out,
 * and without a session there is nothing to end.
 */
@Singleton
final class LogoutGuard {
    private static final int BEFORE_AUTHENTICATION = 900;

    private final RequesterResolver requesters;

    @Inject
    LogoutGuard(RequesterResolver requesters) {
        this.requesters = requesters;
    }

    void stand(@Observes Filters filters) {
        filters.register(this::check, BEFORE_AUTHENTICATION);
    }

    private void check(RoutingContext call) {
        if (!call.normalizedPath().equals(PageAddresses.LOGOUT)) {
            call.next();
        } else if (!call.request().method().name().equals("GET")) {
            call.response().setStatusCode(405).putHeader("allow", "GET").end();
        } else if (!requesters.comesFromHere(call)) {
            call.redirect("/");
        } else {
            requesters.withSession(call, known -> {
                if (known) {
                    call.next();
                } else {
                    call.redirect("/");
                }
            });
        }
    }
}
