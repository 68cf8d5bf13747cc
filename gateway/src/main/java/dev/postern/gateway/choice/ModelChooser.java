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
        if (!request.model().equals(AUTO)) {
            return new Choice.Named(catalogue.find(request.model(), requester));
        }
        Candidates candidates = Candidates.of(catalogue.openTo(requester), request.needs(), request.media())
                .orElseThrow(() -> new RefusedException(
                        ErrorCode.MODEL_NOT_FOUND,
                        "None of your models can answer this request; GET /v1/models lists those you may use.",
                        "model"));
        AutoRoute route = policy.autoRoute(requester);
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
