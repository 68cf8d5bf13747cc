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
import dev.postern.policy.decision.LeaveZone;
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
     * @param larger whether the model for hard prompts is wanted, however hard the prompt is
     * @throws RefusedException {@code model_not_found} where the requester may use no model of that name, or none at all
     */
    public Choice choose(ClientRequest request, Requester requester, Policy policy, boolean larger) {
        return request.model().equals(AUTO)
                ? fitting(request, requester, policy, policy.autoRoute(requester), larger)
                : new Choice.Named(catalogue.find(request.model(), requester));
    }

    /**
     * Chooses for a template: as for {@value #AUTO}, but for easy and hard prompts alike the model that is set up for it, where the
     * requester may use that and it can answer.
     *
     * @param model by its name or alias, where one is set up
     * @param larger whether the model for hard prompts is wanted, however hard the prompt is
     * @throws RefusedException {@code model_not_found} where the requester may use no model at all
     */
    public Choice chooseForPreset(
            ClientRequest request, Requester requester, Policy policy, Optional<String> model, boolean larger) {
        AutoRoute route = policy.autoRoute(requester);
        return fitting(
                request,
                requester,
                policy,
                model.isPresent() && canAnswer(model.get(), request, requester)
                        ? new AutoRoute(route.hardFrom(), model, model, route.unsureBelow())
                        : route,
                larger);
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

    private Choice fitting(ClientRequest request, Requester requester, Policy policy, AutoRoute route, boolean larger) {
        Candidates candidates = Candidates.of(catalogue.openTo(requester), request.needs(), request.media())
                .orElseThrow(() -> new RefusedException(
                        ErrorCode.MODEL_NOT_FOUND,
                        "None of your models can answer this request; GET /v1/models lists those you may use.",
                        "model"));
        Difficulty difficulty = scorer.score(PromptSketch.of(request));
        LeaveZone leave = policy.leaveZone(requester);
        if (larger || difficulty.isHard(route.hardFrom().orElse(Difficulty.DEFAULT_THRESHOLD))) {
            return hard(candidates, route, leave, difficulty);
        }
        Model easy = easy(candidates, route);
        return candidates.isNear(easy)
                ? new Choice.Easy(easy, difficulty, beyond(easy, hard(candidates, route, leave, difficulty)))
                : leaving(candidates.smallest(), easy, leave, difficulty);
    }

    private static Model easy(Candidates candidates, AutoRoute route) {
        return said(route.easy(), candidates).orElseGet(candidates::smallest);
    }

    private static Choice hard(Candidates candidates, AutoRoute route, LeaveZone leave, Difficulty difficulty) {
        Model wanted = said(route.hard(), candidates).orElseGet(candidates::largest);
        if (candidates.isNear(wanted)) {
            return new Choice.Hard(wanted, difficulty);
        }
        Model easy = easy(candidates, route);
        boolean stays = candidates.isNear(easy) && route.easy().isPresent();
        return leaving(stays ? easy : candidates.largestNear(), wanted, leave, difficulty);
    }

    private static Choice leaving(Model near, Model wanted, LeaveZone leave, Difficulty difficulty) {
        return switch (leave) {
            case NEVER -> new Choice.Vetoed(near, wanted, difficulty);
            case ASK -> new Choice.Offered(near, wanted, difficulty);
            case ALLOW -> new Choice.Let(wanted, difficulty);
        };
    }

    /** The model that a hard prompt gets, if its requester agrees, where that is another one than for easy ones. */
    private static Optional<Model> beyond(Model easy, Choice hard) {
        Model model = hard instanceof Choice.Offered offered ? offered.farther() : hard.model();
        return model.name().equals(easy.name()) ? Optional.empty() : Optional.of(model);
    }

    /** What the policy names counts only where the requester may use it, and where it can answer. */
    private static Optional<Model> said(Optional<String> name, Candidates candidates) {
        return name.flatMap(candidates::called);
    }
}
