package dev.postern.gateway.modeldesk;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.model.ModelKeys;
import dev.postern.gateway.model.ModelName;
import dev.postern.gateway.model.ServerProbe;
import dev.postern.gateway.modeldesk.document.DocumentReader;
import dev.postern.gateway.modeldesk.document.DocumentRules;
import dev.postern.gateway.modeldesk.document.ModelDocument;
import dev.postern.gateway.modeldesk.document.Problem;
import dev.postern.gateway.modeldesk.stored.Models;
import dev.postern.gateway.modeldesk.stored.StoredModel;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Looks at a change before it is made: what is wrong with it, what its servers say, and whether a model would be left. */
@Singleton
final class ModelReview {
    private final ModelKeys keys;
    private final Soundness soundness;

    @Inject
    ModelReview(ModelKeys keys, Soundness soundness) {
        this.keys = keys;
        this.soundness = soundness;
    }

    /** All that is wrong with a draft, its names among the others included. Asks no server. */
    List<Problem> problems(DocumentReader.Draft draft, Optional<StoredModel> before, Models.State state) {
        List<Problem> problems = new ArrayList<>(draft.problems());
        problems.addAll(DocumentRules.problems(draft.document(), keys));
        before.map(each -> each.newest().document().name())
                .filter(name -> !name.equals(draft.document().name()))
                .ifPresent(name -> problems.add(new Problem(
                        "name", "A model keeps its name, " + name + "; give it an alias, or add another model.")));
        List<String> wanted = draft.document().names().map(ModelName::folded).toList();
        state.present().stream()
                .filter(each ->
                        before.isEmpty() || !each.id().equals(before.get().id()))
                .flatMap(each -> each.newest().document().names())
                .filter(name -> wanted.contains(ModelName.folded(name)))
                .forEach(name -> problems.add(new Problem("name", "Another model is called " + name + " already.")));
        return problems;
    }

    /**
     * What the servers of a change say that has to be confirmed: of those that are new, or that the model did not have so.
     *
     * @throws RefusedException {@code step_refused} where no enabled model with a server that answers would be left, or a name
     *     leads where no model server may stand
     */
    List<Soundness.Said> warnings(Optional<StoredModel> before, ModelDocument wanted, Models.State state) {
        List<Soundness.Said> said = wanted.enabled() ? soundness.ask(wanted) : List.of();
        said.stream()
                .filter(each -> each.answer() == ServerProbe.Answer.FORBIDDEN)
                .findFirst()
                .ifPresent(each -> {
                    throw refused(each.message());
                });
        if (!soundness.leavesOne(state, before.map(StoredModel::id), Optional.of(wanted), said)) {
            throw noneLeft();
        }
        return said.stream()
                .filter(each -> each.answer() != ServerProbe.Answer.WELL)
                .filter(each -> before.isEmpty() || isFresh(before.get(), wanted, each.server()))
                .toList();
    }

    /** Refuses as {@link #warnings} where a model cannot be taken out. */
    void requireOthers(UUID model, Models.State state) {
        if (!soundness.leavesOne(state, Optional.of(model), Optional.empty(), List.of())) {
            throw noneLeft();
        }
    }

    private static boolean isFresh(StoredModel before, ModelDocument wanted, String server) {
        ModelDocument known = before.newest().document();
        return before.removed()
                || !known.enabled()
                || wanted.servers().stream()
                        .filter(each -> each.name().equals(server))
                        .noneMatch(known.servers()::contains);
    }

    private static RefusedException noneLeft() {
        return refused("After this change no enabled model would have a server that answers, so nobody could be served;"
                + " nothing was changed. Start a model server first, or add one that answers.");
    }

    private static RefusedException refused(String why) {
        return new RefusedException(ErrorCode.STEP_REFUSED, why);
    }
}
