package dev.postern.gateway.exchange;

import dev.postern.gateway.config.PosternConfig;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.front.BodyReader;
import dev.postern.gateway.front.BodyType;
import dev.postern.gateway.front.Call;
import dev.postern.gateway.front.TimeOrderedIds;
import dev.postern.gateway.wire.ReceivedBody;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The endpoints for clients: those under {@code /v1}, and {@code /tokenize}. They stand on the Vert.x router, outside the
 * resource framework, because they are the hot path; each names its own access rule in the exchange behind it.
 */
@Singleton
public final class ClientRoutes {
    private static final String MODELS = "/v1/models";

    private final GuardedExchange exchange;
    private final Endpoints endpoints;
    private final ModelListing models;
    private final ConversationEnd conversations;
    private final Refusals refusals;
    private final Map<BodyType, BodyReader> bodies;
    private final TimeOrderedIds ids;
    private final Executor threads;

    @Inject
    ClientRoutes(
            GuardedExchange exchange,
            Endpoints endpoints,
            ModelListing models,
            ConversationEnd conversations,
            Refusals refusals,
            PosternConfig config,
            Vertx vertx,
            TimeOrderedIds ids,
            @ExchangeThreads Executor threads) {
        this.exchange = exchange;
        this.endpoints = endpoints;
        this.models = models;
        this.conversations = conversations;
        this.refusals = refusals;
        this.bodies = Arrays.stream(BodyType.values())
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), type -> new BodyReader(vertx, type, config.front())));
        this.ids = ids;
        this.threads = threads;
    }

    void register(@Observes Router router) {
        for (Endpoint endpoint : endpoints.all()) {
            router.post(endpoint.route()).handler(routing -> ask(routing, endpoint));
            router.route(endpoint.route()).handler(routing -> withoutBody(routing, "/v1", this::noSuchEndpoint));
        }
        router.deleteWithRegex(ConversationEnd.PREFIX + "[^/]+")
                .handler(routing -> withoutBody(routing, ConversationEnd.PREFIX + "{name}", conversations::forget));
        router.get(MODELS).handler(routing -> withoutBody(routing, MODELS, models::list));
        router.getWithRegex("/v1/models/.+").handler(routing -> withoutBody(routing, MODELS + "/{id}", models::one));
        router.route("/v1/*").handler(routing -> withoutBody(routing, "/v1", this::noSuchEndpoint));
    }

    private void ask(RoutingContext routing, Endpoint endpoint) {
        Call call = call(routing, endpoint.route());
        String mediaType = Objects.requireNonNullElse(call.request().getHeader("content-type"), "");
        Objects.requireNonNull(bodies.get(endpoint.body()), "every type has a reader")
                .read(
                        call.request(),
                        body -> threads.execute(() -> exchange.run(call, endpoint, new ReceivedBody(body, mediaType))),
                        reason -> refusals.refuse(new Attempt(call, endpoint.errors()), reason));
    }

    private void withoutBody(RoutingContext routing, String route, Consumer<Call> work) {
        Call call = call(routing, route);
        threads.execute(() -> work.accept(call));
    }

    private void noSuchEndpoint(Call call) {
        boolean known =
                endpoints.all().stream().anyMatch(endpoint -> endpoint.route().equals(call.path()))
                        || call.path().equals(MODELS)
                        || call.path().startsWith(MODELS + "/")
                        || call.path().startsWith(ConversationEnd.PREFIX);
        refusals.refuse(
                new Attempt(call, endpoints.errorsAt(call.path())),
                known
                        ? new RefusedException(ErrorCode.METHOD_NOT_ALLOWED, "This endpoint takes another HTTP method.")
                        : new RefusedException(
                                ErrorCode.NOT_FOUND, "There is no such endpoint; docs/api.md lists those there are."));
    }

    private Call call(RoutingContext routing, String route) {
        Context loop = Objects.requireNonNull(Vertx.currentContext(), "routes run on an event loop");
        Call call = Call.of(routing, route, ids.next(), loop, System.nanoTime());
        routing.response().putHeader("x-request-id", call.visibleId());
        if (route.startsWith("/v1/messages")) {
            routing.response().putHeader("request-id", call.visibleId());
        }
        return call;
    }
}
