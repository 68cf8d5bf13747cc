package dev.postern.gateway.modeldesk.stored;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.front.TimeOrderedIds;
import dev.postern.gateway.modeldesk.document.DocumentJson;
import dev.postern.gateway.modeldesk.document.ModelDocument;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Writes rows of the catalogue; part of the transaction of whoever asks, which holds the catalogue. */
@Singleton
final class Writing {
    private final CatalogueRows catalogue;
    private final ModelRows models;
    private final NameRows names;
    private final VersionRows versions;
    private final TimeOrderedIds ids;
    private final Clock clock;

    @Inject
    Writing(
            CatalogueRows catalogue,
            ModelRows models,
            NameRows names,
            VersionRows versions,
            TimeOrderedIds ids,
            Clock clock) {
        this.catalogue = catalogue;
        this.models = models;
        this.names = names;
        this.versions = versions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Who says what a version says.
     *
     * @param change the change that was confirmed, with its confirmer, where a second person was needed
     */
    record By(String act, Person author, Optional<UUID> change, Person confirmer) {
        static By one(String act, Person author) {
            return new By(act, author, Optional.empty(), Person.CONFIGURATION);
        }
    }

    /** Holds the catalogue until the transaction ends, and counts a change of it. */
    CatalogueRow begin() {
        CatalogueRow row = catalogue.hold();
        row.generation++;
        return row;
    }

    /** A model that is new. */
    StoredModel add(ModelDocument document, Origin origin, By by) {
        UUID id = ids.next();
        free(id, document);
        ModelRow row = new ModelRow();
        row.id = id;
        row.name = document.name();
        row.origin = origin.word();
        row.removed = false;
        row.version = 1;
        models.persistAndFlush(row);
        return new StoredModel(id, origin, false, finish(row, document, by));
    }

    /** What a model says from now on. */
    StoredModel write(ModelRow row, ModelDocument document, Origin origin, By by) {
        free(row.id, document);
        StoredVersion version = append(row.id, row.version + 1, document, by);
        row.origin = origin.word();
        row.removed = false;
        row.version = version.number();
        names.put(row.id, document);
        return new StoredModel(row.id, origin, false, version);
    }

    /** Takes a model out; what it said stays. */
    StoredModel remove(ModelRow row, Origin origin, By by) {
        ModelDocument document = versions.findById(new VersionRow.Key(row.id, row.version))
                .stored()
                .document();
        StoredVersion version = append(row.id, row.version + 1, document, by);
        row.origin = origin.word();
        row.removed = true;
        row.version = version.number();
        names.free(row.id);
        return new StoredModel(row.id, origin, true, version);
    }

    /**
     * The row of a model.
     *
     * @throws RefusedException {@code not_found}; {@code step_refused} where it has a newer version
     */
    ModelRow open(UUID id, int seen) {
        ModelRow row = models.findById(id);
        if (row == null) {
            throw new RefusedException(ErrorCode.NOT_FOUND, "There is no such model.");
        }
        if (row.version != seen) {
            throw new RefusedException(
                    ErrorCode.STEP_REFUSED,
                    "Somebody else changed this model in the meantime; load it again and bring in your changes.");
        }
        return row;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private StoredVersion finish(ModelRow row, ModelDocument document, By by) {
        StoredVersion version = append(row.id, 1, document, by);
        names.put(row.id, document);
        return version;
    }

    private void free(UUID id, ModelDocument document) {
        List<String> taken = names.taken(id, document);
        if (!taken.isEmpty()) {
            throw new RefusedException(
                    ErrorCode.STEP_REFUSED,
                    "Another model is called " + String.join(", ", taken) + " already; choose another name or alias.");
        }
    }

    private StoredVersion append(UUID id, int number, ModelDocument document, By by) {
        VersionRow row = new VersionRow();
        row.key = new VersionRow.Key(id, number);
        row.document = DocumentJson.text(document);
        row.hash = DocumentJson.hash(row.document);
        row.act = by.act();
        row.author = by.author().subject();
        row.authorName = by.author().name();
        row.confirmer = by.confirmer().subject();
        row.confirmerName = by.confirmer().name();
        row.change = by.change().orElse(null);
        row.moment = now();
        versions.persistAndFlush(row);
        return row.stored();
    }
}
