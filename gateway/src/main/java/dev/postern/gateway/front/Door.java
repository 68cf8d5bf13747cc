package dev.postern.gateway.front;

import dev.postern.gateway.error.ErrorCode;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The first thing every call meets, whatever it asks for: a path that can be read in one way only. */
@Singleton
final class Door {
    /** Before every other filter of the application and of the platform. */
    private static final int FIRST = 10_000;

    void stand(@Observes Filters filters) {
        filters.register(Door::check, FIRST);
    }

    private static void check(RoutingContext routing) {
        Optional<String> problem = PathCheck.problem(routing.request().uri());
        if (problem.isEmpty()) {
            routing.next();
            return;
        }
        JsonObject error = new JsonObject()
                .put("message", problem.get())
                .put("type", ErrorCode.INVALID_REQUEST.type())
                .putNull("param")
                .put("code", ErrorCode.INVALID_REQUEST.code());
        routing.response()
                .setStatusCode(ErrorCode.INVALID_REQUEST.status())
                .putHeader("content-type", "application/json")
                .putHeader("connection", "close")
                .end(new JsonObject().put("error", error).toBuffer());
    }
}
