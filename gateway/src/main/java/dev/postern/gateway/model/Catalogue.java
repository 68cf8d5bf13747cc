package dev.postern.gateway.model;

import dev.postern.gateway.config.CatalogueManagement;
import dev.postern.gateway.config.PosternConfig;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.policy.decision.Requester;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The models of this gateway. Addresses come from here only; no request can name one. Thread-safe: asking is a volatile read, and
 * an exchange keeps the model that it found.
 */
@Singleton
public final class Catalogue {
    private volatile @Nullable Map<String, Model> byName;
    private volatile List<Model> models = List.of();

    /** Those of the configuration, where it manages them; nobody knows them yet where the desk does. */
    @Inject
    Catalogue(ConfiguredModels configured, PosternConfig config) {
        if (config.catalogue().managedBy() == CatalogueManagement.CONFIGURATION) {
            replace(configured.all());
        }
    }

    /** @param models each name and alias once */
    public Catalogue(Collection<Model> models) {
        replace(models);
    }

    /** Whether the models are known; before, every request is refused. */
    public boolean isKnown() {
        return byName != null;
    }

    /**
     * From now on these are the models.
     *
     * @throws IllegalArgumentException where two of them have a name or an alias in common
     */
    public void replace(Collection<Model> fresh) {
        Map<String, Model> names = new HashMap<>();
        for (Model model : fresh) {
            put(names, model.name(), model);
            model.aliases().forEach(alias -> put(names, alias, model));
        }
        models = fresh.stream().sorted(Comparator.comparing(Model::name)).toList();
        byName = Map.copyOf(names);
    }

    /** All models, by name; none while they are not known. */
    public List<Model> all() {
        return models;
    }

    /**
     * The models the requester may use, by name.
     *
     * @throws RefusedException {@code catalogue_unavailable} while the models are not known
     */
    public List<Model> openTo(Requester requester) {
        names();
        return models.stream().filter(model -> model.isOpenTo(requester)).toList();
    }

    /**
     * The model of that name or alias.
     *
     * @throws RefusedException {@code model_not_found}, the same for a model that is not there and one that is closed;
     *     {@code catalogue_unavailable} while the models are not known
     */
    public Model find(String name, Requester requester) {
        return Optional.ofNullable(names().get(name))
                .filter(model -> model.isOpenTo(requester))
                .orElseThrow(Catalogue::notFound);
    }

    /** The refusal for a name that is none for whoever asks. */
    public static RefusedException notFound() {
        return new RefusedException(
                ErrorCode.MODEL_NOT_FOUND,
                "There is no model of that name for you; GET /v1/models lists those you may use.",
                "model");
    }

    private Map<String, Model> names() {
        Map<String, Model> names = byName;
        if (names == null) {
            throw new RefusedException(
                    ErrorCode.CATALOGUE_UNAVAILABLE,
                    "The gateway does not know its models yet, because it could not ask its database; try again shortly.");
        }
        return names;
    }

    private static void put(Map<String, Model> names, String name, Model model) {
        if (names.put(name, model) != null) {
            throw new IllegalArgumentException("Two models are called " + name + ".");
        }
    }
}
