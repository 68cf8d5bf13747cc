package dev.postern.gateway.exchange;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.model.Model;
import dev.postern.gateway.model.ModelServer;
import dev.postern.gateway.model.admission.Turn;
import dev.postern.gateway.model.health.Visit;
import dev.postern.gateway.model.route.Hedges;
import dev.postern.gateway.model.route.Routes;
import dev.postern.gateway.wire.UpstreamRequest;
import dev.postern.model.route.Prefix;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The way of one exchange over the servers of its model, each at most once. Used by one thread at a time: the exchange's until the
 * intent is recorded, its event loop from then on.
 */
final class Journey {
    private final Model model;
    private final Routes routes;
    private final Hedges hedges;
    private final Prefix prefix;
    private final Function<ModelServer, UpstreamRequest> prompts;
    private final boolean weighs;
    private final Turn turn;
    private final Supplier<Optional<Turn>> another;
    private final Set<ModelServer> tried = new HashSet<>();
    private @Nullable Turn second;

    /**
     * Not begun yet.
     *
     * @param prompts writes the request for a server
     * @param weighs whether the gateway asks for probabilities of its own
     * @param turn the exchange's place among those of the model, given back at the {@linkplain #end end}
     * @param another asks for one more place
     */
    Journey(
            Model model,
            Routes routes,
            Hedges hedges,
            Prefix prefix,
            Function<ModelServer, UpstreamRequest> prompts,
            boolean weighs,
            Turn turn,
            Supplier<Optional<Turn>> another) {
        this.model = model;
        this.routes = routes;
        this.hedges = hedges;
        this.prefix = prefix;
        this.prompts = prompts;
        this.weighs = weighs;
        this.turn = turn;
        this.another = another;
    }

    Model model() {
        return model;
    }

    /** The first server; {@code upstream_failed} where none of the model's servers could be well. */
    Leg first() {
        return next().orElseThrow(() -> new RefusedException(
                ErrorCode.UPSTREAM_FAILED,
                "None of this model's servers is well at the moment; try again in a minute, or choose another model."));
    }

    /** One that did not have the request yet, where one is left. */
    Optional<Leg> next() {
        return routes.choose(model, prefix, tried).map(this::leg);
    }

    /** How long a server may say nothing before one is asked {@linkplain #beside beside} it. Asked once for each exchange. */
    Optional<Duration> patience() {
        return hedges.patience(model);
    }

    /**
     * One that gets the request as well while another one has it: where one is well and has room, the model has a place left, and few
     * enough requests did the same.
     */
    Optional<Leg> beside() {
        Visit visit = routes.beside(model, prefix, tried).orElse(null);
        if (visit == null) {
            return Optional.empty();
        }
        second = another.get().orElse(null);
        if (second == null || !hedges.spend(model)) {
            visit.left();
            alone();
            return Optional.empty();
        }
        return Optional.of(leg(visit));
    }

    /** Only one server has the request again: the second place is free. */
    void alone() {
        if (second != null) {
            second.close();
            second = null;
        }
    }

    /** The exchange is over, or does not begin. */
    void end() {
        alone();
        turn.close();
    }

    private Leg leg(Visit visit) {
        tried.add(visit.server());
        try {
            UpstreamRequest plain = prompts.apply(visit.server());
            return weighs
                    ? new Leg(visit, Weighing.asking(plain), Optional.of(plain))
                    : new Leg(visit, plain, Optional.empty());
        } catch (RuntimeException e) {
            visit.left();
            throw e;
        }
    }
}
