package dev.postern.gateway.front;

import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.UUID;

/**
 * One HTTP call as the front let it in.
 *
 * @param id id of the exchange, given by the gateway; names it in the trail and towards the model server
 * @param clientId the {@code x-request-id} the client sent, empty where there is none that can be repeated safely
 * @param address where the connection comes from
 * @param route the endpoint
 * @param routing the call in the router's words
 * @param loop the event loop that carries the connection
 * @param startedNanos {@link System#nanoTime()} when the head was read
 */
public record Call(
        UUID id,
        String clientId,
        String address,
        String route,
        RoutingContext routing,
        Context loop,
        long startedNanos) {

    private static final int LONGEST_CLIENT_ID = 128;

    /** Takes in the call that {@code routing} stands for. Runs on the connection's event loop. */
    public static Call of(RoutingContext routing, String route, UUID id, Context loop, long nanos) {
        String sent = routing.request().getHeader("x-request-id");
        return new Call(
                id,
                sent != null && PlainId.is(sent, LONGEST_CLIENT_ID) ? sent : "",
                routing.request().remoteAddress().hostAddress(),
                route,
                routing,
                loop,
                nanos);
    }

    /** Path of the request, without its query. */
    public String path() {
        return routing.normalizedPath();
    }

    public HttpServerRequest request() {
        return routing.request();
    }

    public HttpServerResponse response() {
        return routing.response();
    }

    /** The id the client gets back as {@code x-request-id}: its own where it sent one. */
    public String visibleId() {
        return clientId.isEmpty() ? id.toString() : clientId;
    }
}
