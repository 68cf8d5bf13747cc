package dev.postern.gateway.front;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.front.framing.Fault;
import dev.postern.gateway.front.framing.FramingGuard;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * The first thing every call meets, whatever it asks for: bytes and a path that can be read in one way only, no
 * expectation but the one that is met.
 */
@Singleton
final class Door {
    /** Before every other filter of the application and of the platform. */
    private static final int FIRST = 10_000;

    void stand(@Observes Filters filters) {
        filters.register(Door::check, FIRST);
    }

    private static void check(RoutingContext routing) {
        Optional<RefusedException> problem = problem(routing.request());
        if (problem.isEmpty()) {
            routing.next();
            return;
        }
        ErrorCode code = problem.get().code();
        JsonObject error = new JsonObject()
                .put("message", problem.get().getMessage())
                .put("type", code.type())
                .putNull("param")
                .put("code", code.code());
        var _ = routing.response()
                .setStatusCode(code.status())
                .putHeader("content-type", "application/json")
                .putHeader("connection", "close")
                .end(new JsonObject().put("error", error).toBuffer())
                .onComplete(ended -> routing.request().connection().close());
    }

    private static Optional<RefusedException> problem(HttpServerRequest request) {
        Optional<Fault> fault = FramingGuard.fault(request.connection());
        if (fault.isPresent()) {
            return fault.map(FramingRefusal::of);
        }
        Optional<String> path = PathCheck.problem(request.uri());
        if (path.isPresent()) {
            return path.map(message -> new RefusedException(ErrorCode.INVALID_REQUEST, message));
        }
        return ContinueCheck.isMet(request.headers())
                ? Optional.empty()
                : Optional.of(new RefusedException(
                        ErrorCode.EXPECTATION_FAILED, "Leave out the header Expect, or send '100-continue' in it."));
    }
}
