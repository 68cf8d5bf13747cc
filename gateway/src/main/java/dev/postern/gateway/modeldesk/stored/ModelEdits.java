package dev.postern.gateway.modeldesk.stored;

import dev.postern.gateway.desk.DeskTransaction;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.front.TimeOrderedIds;
import dev.postern.gateway.modeldesk.document.DocumentJson;
import dev.postern.gateway.modeldesk.document.ModelDocument;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.hibernate.exception.ConstraintViolationException;

/**
 * What people change in the catalogue. Changes follow each other; each says what its author saw, and is refused with
 * {@code step_refused} where that is no longer so. That data goes elsewhere by one person's word is refused by the database.
 * Thread-safe; every method may throw {@code desk_unavailable}.
 */
@Singleton
public final class ModelEdits {
    private static final String TWO = "model_needs_two";

    private final DeskTransaction transaction;
    private final Writing writing;
    private final ChangeRows changes;
    private final TimeOrderedIds ids;

    @Inject
    ModelEdits(DeskTransaction transaction, Writing writing, ChangeRows changes, TimeOrderedIds ids) {
        this.transaction = transaction;
        this.writing = writing;
        this.changes = changes;
        this.ids = ids;
    }

    /**
     * What an author saw.
     *
     * @param generation of the catalogue
     * @param version of the model; 0 for one that is new
     */
    public record Seen(long generation, int version) {}

    /** Adds a model, or writes a version of one. */
    public StoredModel write(Optional<UUID> model, ModelDocument document, Seen seen, Person author) {
        return alone(seen, () -> put(model, document, seen, by -> Writing.By.one(by, author)));
    }

    /** Gives a model back to the configuration, as that has it. */
    public StoredModel configured(UUID model, ModelDocument document, Seen seen, Person author) {
        return alone(
                seen,
                () -> writing.write(
                        writing.open(model, seen.version()),
                        document,
                        Origin.CONFIGURATION,
                        Writing.By.one("configured", author)));
    }

    /** Takes a model out. */
    public StoredModel remove(UUID model, Seen seen, Person author) {
        return alone(
                seen,
                () -> writing.remove(
                        writing.open(model, seen.version()), Origin.DESK, Writing.By.one("removed", author)));
    }

    /** Keeps a change until somebody else confirms or drops it. Changes nothing in the catalogue. */
    public PendingChange propose(Optional<UUID> model, int base, ModelDocument document, String why, Person author) {
        return transaction.run(() -> {
            ChangeRow row = new ChangeRow();
            row.id = ids.next();
            row.model = model.orElse(null);
            row.base = base;
            row.document = DocumentJson.text(document);
            row.hash = DocumentJson.hash(row.document);
            row.why = why;
            row.author = author.subject();
            row.authorName = author.name();
            row.moment = writing.now();
            row.outcome = "";
            row.settler = "";
            row.settlerName = "";
            changes.persistAndFlush(row);
            return row.pending();
        });
    }

    /** Does what was proposed; {@code seen} is of the confirmer. */
    public StoredModel confirm(UUID change, long generation, Person confirmer) {
        return alone(new Seen(generation, 0), () -> {
            ChangeRow row = settle(change, "confirmed", confirmer);
            changes.flush();
            return put(
                    Optional.ofNullable(row.model),
                    row.pending().document(),
                    new Seen(generation, row.base),
                    act -> new Writing.By(act, new Person(row.author, row.authorName), Optional.of(row.id), confirmer));
        });
    }

    /** Drops what was proposed; its author may do so as well. */
    public void drop(UUID change, Person person) {
        transaction.run(() -> settle(change, "dropped", person));
    }

    private StoredModel put(Optional<UUID> model, ModelDocument document, Seen seen, Function<String, Writing.By> by) {
        return model.map(id ->
                        writing.write(writing.open(id, seen.version()), document, Origin.DESK, by.apply("changed")))
                .orElseGet(() -> writing.add(document, Origin.DESK, by.apply("added")));
    }

    private ChangeRow settle(UUID change, String outcome, Person person) {
        ChangeRow row = changes.findById(change, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw new RefusedException(ErrorCode.NOT_FOUND, "There is no such change.");
        }
        if (!row.outcome.isEmpty()) {
            throw refused("This change was " + row.outcome + " already.");
        }
        row.outcome = outcome;
        row.settler = person.subject();
        row.settlerName = person.name();
        row.settled = writing.now();
        return row;
    }

    private <T> T alone(Seen seen, Callable<T> work) {
        try {
            return transaction.run(() -> {
                if (writing.begin().generation != seen.generation() + 1) {
                    throw refused("The catalogue was changed at the same moment; look at it and try again.");
                }
                return work.call();
            });
        } catch (ConstraintViolationException e) {
            throw refused(
                    TWO.equals(e.getConstraintName())
                            ? "Data could go elsewhere by this change, so somebody other than its author confirms it; ask a"
                                    + " colleague with the role operator."
                            : "Somebody else changed the catalogue at the same moment; look at it and try again.");
        }
    }

    private static RefusedException refused(String why) {
        return new RefusedException(ErrorCode.STEP_REFUSED, why);
    }
}
