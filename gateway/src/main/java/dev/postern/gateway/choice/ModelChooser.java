package dev.postern.gateway.choice;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.model.Catalogue;
import dev.postern.gateway.model.Model;
import dev.postern.gateway.wire.ClientRequest;
import dev.postern.model.difficulty.Difficulty;
import dev.postern.model.difficulty.DifficultyScorer;
import dev.postern.policy.Policy;
import dev.postern.policy.decision.AutoRoute;
import dev.postern.policy.decision.Requester;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Finds the model that answers: the one a request names, or for {@value #AUTO} one that fits the prompt's difficulty. A hard prompt
 * leaves the nearest zone only as policy says. Thread-safe.
 */
@Singleton
public final class ModelChooser {
    /** The name by which a request leaves the choice to the gateway. */
    public static final String AUTO = "auto";

    private final Catalogue catalogue;
    private final DifficultyScorer scorer;

    @Inject
    public ModelChooser(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.scorer = new DifficultyScorer();
    }

    /**
     * Chooses.
     *
     * @throws RefusedException {@code model_not_found} where the requester may use no model of that name, or none at all
     */
    public Choice choose(ClientRequest request, Requester requester, Policy policy) {
        return request.model().equals(AUTO)
                ? fitting(request, requester, policy, policy.autoRoute(requester))
                : new Choice.Named(catalogue.find(request.model(), requester));
    }

    /**
     * Chooses for a template: as for {@value #AUTO}, but for easy and hard prompts alike the model that is set up for it, where the
     * requester may use that and it can answer.
     *
     * @param model by its name or alias, where one is set up
     * @throws RefusedException {@code model_not_found} where the requester may use no model at all
     */
    public Choice chooseForPreset(ClientRequest request, Requester requester, Policy policy, Optional<String> model) {
        AutoRoute route = policy.autoRoute(requester);
        return fitting(
                request,
                requester,
                policy,
                model.isPresent() && canAnswer(model.get(), request, requester)
                        ? new AutoRoute(route.hardFrom(), model, model, route.unsureBelow())
                        : route);
    }

    /**
     * The model that writes recordings down: the one that is set up for it, or the smallest of the nearest zone.
     *
     * @param model by its name or alias, where one is set up
     * @throws RefusedException {@code model_not_found} where the requester may use none
     */
    public Choice listener(Requester requester, Optional<String> model) {
        Candidates candidates = Candidates.listening(catalogue.openTo(requester))
                .orElseThrow(() -> new RefusedException(
                        ErrorCode.MODEL_NOT_FOUND,
                        "None of your models takes recordings; GET /v1/models lists those you may use.",
                        "model"));
        return new Choice.Named(
                said(model, candidates).filter(candidates::isNear).orElseGet(candidates::smallest));
    }

    private boolean canAnswer(String model, ClientRequest request, Requester requester) {
        return Candidates.of(catalogue.openTo(requester), request.needs(), request.media())
                .flatMap(candidates -> candidates.called(model))
                .isPresent();
    }

    private Choice fitting(ClientRequest request, Requester requester, Policy policy, AutoRoute route) {
        Candidates candidates = Candidates.of(catalogue.openTo(requester), request.needs(), request.media())
                .orElseThrow(() -> new RefusedException(
                        ErrorCode.MODEL_NOT_FOUND,
                        "None of your models can answer this request; GET /v1/models lists those you may use.",
                        "model"));
        Difficulty difficulty = scorer.score(PromptSketch.of(request));
        boolean hard = difficulty.isHard(route.hardFrom().orElse(Difficulty.DEFAULT_THRESHOLD));
        Model easy = said(route.easy(), candidates).orElseGet(candidates::smallest);
        Model wanted = hard ? said(route.hard(), candidates).orElseGet(candidates::largest) : easy;
        if (candidates.isNear(wanted)) {
            return hard ? new Choice.Hard(wanted, difficulty) : new Choice.Easy(wanted, difficulty);
        }
        Model near = candidates.isNear(easy) && (!hard || route.easy().isPresent())
                ? easy
                : hard ? candidates.largestNear() : candidates.smallest();
        return switch (policy.leaveZone(requester)) {
            case NEVER -> new Choice.Vetoed(near, wanted, difficulty);
            case ASK -> new Choice.Offered(near, wanted, difficulty);
            case ALLOW -> new Choice.Let(wanted, difficulty);
        };
    }

    /** What the policy names counts only where the requester may use it, and where it can answer. */
    private static Optional<Model> said(Optional<String> name, Candidates candidates) {
        return name.flatMap(candidates::called);
    }
}
