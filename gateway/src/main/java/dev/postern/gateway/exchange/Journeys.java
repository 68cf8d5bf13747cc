package dev.postern.gateway.exchange;

import dev.postern.gateway.model.Model;
import dev.postern.gateway.model.ModelServer;
import dev.postern.gateway.model.admission.Admissions;
import dev.postern.gateway.model.admission.Turn;
import dev.postern.gateway.model.route.Hedges;
import dev.postern.gateway.model.route.Routes;
import dev.postern.gateway.model.route.ServerPrompts;
import dev.postern.gateway.wire.UpstreamRequest;
import dev.postern.model.route.Prefix;
import dev.postern.policy.decision.Requester;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Begins the ways of exchanges over the servers of their models. Thread-safe. */
@Singleton
final class Journeys {
    private static final int KIBIBYTE = 1024;

    private final Admissions admissions;
    private final Routes routes;
    private final Hedges hedges;
    private final ServerPrompts prompts;

    @Inject
    Journeys(Admissions admissions, Routes routes, Hedges hedges, ServerPrompts prompts) {
        this.admissions = admissions;
        this.routes = routes;
        this.hedges = hedges;
        this.prompts = prompts;
    }

    /**
     * Waits until the exchange has its turn; on its own thread, which may block. The request is written once for each name
     * that servers have for the model.
     */
    Journey of(Asking asking, Judged judged, Weighing weighing) {
        Model model = asking.model();
        Requester requester = asking.circumstances().requester();
        Map<String, UpstreamRequest> byName = new HashMap<>();
        Function<ModelServer, UpstreamRequest> written = server -> byName.computeIfAbsent(
                server.upstreamName(),
                name -> asking.request().forUpstream(name, judged.verdict().texts()));
        UpstreamRequest any = written.apply(model.servers().getFirst());
        Prefix prefix = prompts.prefix(model, any, requester);
        Turn turn = admissions.enter(
                model,
                requester,
                any.body().length / KIBIBYTE,
                () -> asking.call().response().closed());
        return new Journey(
                model,
                routes,
                hedges,
                prefix,
                server -> prompts.at(server, written.apply(server), requester, turn),
                weighing.asks(),
                turn,
                () -> admissions.another(model, requester));
    }
}
