package dev.postern.gateway.modeldesk.stored;

import dev.postern.gateway.desk.DeskTransaction;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.model.ModelName;
import dev.postern.gateway.modeldesk.document.ModelDocument;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brings the models of the configuration into the catalogue: those whose name was never known come in, those that nobody touched
 * follow, and what people changed or took out stays as they left it. Thread-safe; may throw {@code desk_unavailable}.
 */
@Singleton
public final class Seeding {
    private final DeskTransaction transaction;
    private final ModelRows rows;
    private final Writing writing;

    @Inject
    Seeding(DeskTransaction transaction, ModelRows rows, Writing writing) {
        this.transaction = transaction;
        this.rows = rows;
        this.writing = writing;
    }

    /** What the configuration would do to a model. */
    public sealed interface Step {
        /** The document that it is about. */
        ModelDocument document();

        /** A model comes in. */
        record Add(ModelDocument document) implements Step {}

        /** A model that nobody touched follows, or comes back. */
        record Follow(StoredModel model, ModelDocument document) implements Step {}

        /** A model that nobody touched is configured no longer. */
        record Leave(StoredModel model, ModelDocument document) implements Step {}
    }

    /**
     * What there is to do.
     *
     * @param configured the models of the configuration; where there are none, it says nothing about models at all
     */
    public static List<Step> steps(Models.State state, List<ModelDocument> configured) {
        List<Step> steps = new ArrayList<>();
        if (configured.isEmpty()) {
            return steps;
        }
        for (StoredModel each : state.present()) {
            if (each.origin() == Origin.CONFIGURATION
                    && configured.stream().noneMatch(document -> isCalled(each, document.name()))) {
                steps.add(new Step.Leave(each, each.newest().document()));
            }
        }
        for (ModelDocument document : configured) {
            List<StoredModel> known = state.models().stream()
                    .filter(each -> isCalled(each, document.name()))
                    .toList();
            Optional<StoredModel> own = known.stream()
                    .filter(each -> each.origin() == Origin.CONFIGURATION)
                    .findFirst();
            if (known.isEmpty()) {
                steps.add(new Step.Add(document));
            } else if (own.isPresent()
                    && (own.get().removed() || !own.get().newest().document().equals(document))) {
                steps.add(new Step.Follow(own.get(), document));
            }
        }
        return steps;
    }

    /** The name that keeps a step from being taken, because another model has it. */
    public static Optional<String> taken(Step step, Models.State state) {
        if (step instanceof Step.Leave) {
            return Optional.empty();
        }
        List<String> wanted = step.document().names().map(ModelName::folded).toList();
        return state.present().stream()
                .filter(each -> !isCalled(each, step.document().name()) || each.origin() == Origin.DESK)
                .flatMap(each -> each.newest().document().names())
                .filter(name -> wanted.contains(ModelName.folded(name)))
                .findFirst();
    }

    /**
     * Does one step.
     *
     * @param generation of the catalogue that the step was found in
     * @throws RefusedException {@code step_refused} where the catalogue was changed since then, or another model has one of the
     *     names
     */
    public StoredModel take(Step step, long generation) {
        return transaction.run(() -> {
            if (writing.begin().generation != generation + 1) {
                throw new RefusedException(ErrorCode.STEP_REFUSED, "Another gateway changed the catalogue.");
            }
            return switch (step) {
                case Step.Add(ModelDocument document) -> writing.add(document, Origin.CONFIGURATION, by("configured"));
                case Step.Follow(StoredModel model, ModelDocument document) ->
                    writing.write(rows.findById(model.id()), document, Origin.CONFIGURATION, by("configured"));
                case Step.Leave(StoredModel model, ModelDocument _) ->
                    writing.remove(rows.findById(model.id()), Origin.CONFIGURATION, by("removed"));
            };
        });
    }

    private static Writing.By by(String act) {
        return Writing.By.one(act, Person.CONFIGURATION);
    }

    private static boolean isCalled(StoredModel model, String name) {
        return ModelName.folded(model.newest().document().name()).equals(ModelName.folded(name));
    }
}
