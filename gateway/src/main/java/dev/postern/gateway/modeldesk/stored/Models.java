package dev.postern.gateway.modeldesk.stored;

import dev.postern.gateway.desk.DeskTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the catalogue. Thread-safe; every method may throw {@code desk_unavailable}. */
@Singleton
public final class Models {
    private static final int LONGEST_HISTORY = 100;

    private final DeskTransaction transaction;
    private final CatalogueRows catalogue;
    private final ModelRows models;
    private final VersionRows versions;
    private final ChangeRows changes;

    @Inject
    Models(
            DeskTransaction transaction,
            CatalogueRows catalogue,
            ModelRows models,
            VersionRows versions,
            ChangeRows changes) {
        this.transaction = transaction;
        this.catalogue = catalogue;
        this.models = models;
        this.versions = versions;
        this.changes = changes;
    }

    /**
     * The catalogue at one time.
     *
     * @param generation counts the changes
     * @param models all that ever were, by name, those that are there first
     */
    public record State(long generation, List<StoredModel> models) {
        public State {
            models = List.copyOf(models);
        }

        /** Those that are there. */
        public List<StoredModel> present() {
            return models.stream().filter(each -> !each.removed()).toList();
        }

        /** One of them, removed or not. */
        public Optional<StoredModel> find(UUID id) {
            return models.stream().filter(each -> each.id().equals(id)).findFirst();
        }
    }

    /** Counts the changes; cheap enough to ask often. */
    public long generation() {
        return transaction.run(catalogue::generation);
    }

    /** All models. */
    public State state() {
        return transaction.run(this::now);
    }

    /** What a model said, the newest first, 100 versions at most. */
    public List<StoredVersion> history(UUID model) {
        return transaction.run(() -> versions.of(model, LONGEST_HISTORY).stream()
                .map(VersionRow::stored)
                .toList());
    }

    /** Changes that wait for a second person, the newest first. */
    public List<PendingChange> pending() {
        return transaction.run(
                () -> changes.open().stream().map(ChangeRow::pending).toList());
    }

    /** Part of the transaction of whoever asks. */
    State now() {
        long generation = catalogue.generation();
        Map<UUID, VersionRow> newest = versions.newest().stream()
                .collect(Collectors.toMap(version -> version.key.model(), Function.identity()));
        return new State(
                generation,
                models.listAll().stream()
                        .flatMap(row ->
                                Optional.ofNullable(newest.get(row.id)).map(found -> stored(row, found)).stream())
                        .sorted(Comparator.comparing(StoredModel::removed)
                                .thenComparing(each -> each.newest().document().name()))
                        .toList());
    }

    private static StoredModel stored(ModelRow row, VersionRow newest) {
        return new StoredModel(row.id, Origin.of(row.origin), row.removed, newest.stored());
    }
}
