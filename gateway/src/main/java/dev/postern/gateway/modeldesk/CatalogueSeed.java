package dev.postern.gateway.modeldesk;

import dev.postern.audit.Trail;
import dev.postern.audit.event.AdministrationKind;
import dev.postern.audit.event.AuditEvent;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.front.TimeOrderedIds;
import dev.postern.gateway.model.ConfiguredModels;
import dev.postern.gateway.modeldesk.document.DocumentJson;
import dev.postern.gateway.modeldesk.document.DocumentReader;
import dev.postern.gateway.modeldesk.document.ModelDocument;
import dev.postern.gateway.modeldesk.stored.Models;
import dev.postern.gateway.modeldesk.stored.Seeding;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Brings the models of the configuration into the catalogue when the gateway starts, each recorded before it is. */
@Singleton
final class CatalogueSeed {
    private static final Logger LOG = Logger.getLogger(CatalogueSeed.class);

    private final Models models;
    private final Seeding seeding;
    private final List<ModelDocument> configured;
    private final Trail trail;
    private final TimeOrderedIds ids;
    private boolean sown;

    @Inject
    CatalogueSeed(ConfiguredModels configured, Models models, Seeding seeding, Trail trail, TimeOrderedIds ids) {
        this.models = models;
        this.seeding = seeding;
        this.configured = configured.all().stream()
                .map(ModelDocument::of)
                .flatMap(CatalogueSeed::kept)
                .toList();
        this.trail = trail;
        this.ids = ids;
    }

    /** What the configuration says of a model. */
    Optional<ModelDocument> of(String name) {
        return configured.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** All that the configuration says. */
    List<ModelDocument> all() {
        return configured;
    }

    /** Whether the models of the configuration are in the catalogue. On one thread. */
    boolean isSown() {
        return sown;
    }

    /**
     * Does what there is to do. On one thread.
     *
     * @return whether all of it is done; else to be called again
     */
    boolean sow() {
        Models.State state = models.state();
        List<Seeding.Step> steps = Seeding.steps(state, configured);
        for (Seeding.Step step : steps) {
            Optional<String> taken = Seeding.taken(step, state);
            if (taken.isPresent()) {
                LOG.errorf(
                        "Model %s of the configuration stays out of the catalogue: another one is called %s",
                        step.document().name(), taken.get());
                continue;
            }
            if (!take(step, state.generation())) {
                return false;
            }
            return sow();
        }
        sown = true;
        return true;
    }

    private boolean take(Seeding.Step step, long generation) {
        ModelDocument document = step.document();
        SortedMap<String, String> detail = new TreeMap<>(Map.of(
                "name",
                document.name(),
                "hash",
                DocumentJson.hash(DocumentJson.text(document)),
                "origin",
                "configuration"));
        AdministrationKind kind = switch (step) {
            case Seeding.Step.Add _ -> AdministrationKind.MODEL_ADDED;
            case Seeding.Step.Follow _ -> AdministrationKind.MODEL_CHANGED;
            case Seeding.Step.Leave _ -> AdministrationKind.MODEL_REMOVED;
        };
        try {
            trail.append(new AuditEvent.Administration(ids.next(), kind, Optional.empty(), "", "model", detail))
                    .join();
            seeding.take(step, generation);
            return true;
        } catch (RefusedException e) {
            if (e.code() == ErrorCode.STEP_REFUSED) {
                LOG.debugf("Model %s is looked at again: %s", document.name(), e.getMessage());
                return false;
            }
            throw e;
        } catch (CompletionException e) {
            LOG.debugf("Model %s waits for the trail: %s", document.name(), e.getMessage());
            return false;
        }
    }

    /**
     * What the catalogue keeps of a configured model: the bounds of the desk hold for it, too, and it says what will be read back,
     * so that one that was taken over is the same.
     */
    static Stream<ModelDocument> kept(ModelDocument document) {
        DocumentReader.Draft draft = DocumentReader.read(DocumentJson.members(document));
        draft.problems()
                .forEach(problem -> LOG.errorf(
                        "Model %s of the configuration stays out of the catalogue: %s: %s",
                        document.name(), problem.path(), problem.message()));
        return draft.problems().isEmpty() ? Stream.of(draft.document()) : Stream.empty();
    }
}
