package dev.postern.gateway.policydesk.life;

import dev.postern.gateway.desk.DeskTransaction;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.front.TimeOrderedIds;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Policies that somebody works on. What is written is never overwritten: each save is a revision of its own. Thread-safe;
 * every method may throw {@code desk_unavailable}.
 */
@Singleton
public final class Drafts {
    private final DeskTransaction transaction;
    private final DraftRows drafts;
    private final RevisionRows revisions;
    private final TimeOrderedIds ids;
    private final Clock clock;

    @Inject
    Drafts(DeskTransaction transaction, DraftRows drafts, RevisionRows revisions, TimeOrderedIds ids, Clock clock) {
        this.transaction = transaction;
        this.drafts = drafts;
        this.revisions = revisions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What a draft shall say.
     *
     * @param title one line, 1 to 120 characters
     * @param base number of the version it goes on from
     * @param source the document, with or without problems
     * @param tests its test cases
     */
    public record Text(String title, OptionalLong base, String source, String tests) {}

    /** Begins a draft. */
    public Draft begin(Text text, Person editor) {
        return transaction.run(() -> {
            DraftRow row = new DraftRow();
            row.id = ids.next();
            row.closed = "";
            row.created = clock.instant().truncatedTo(ChronoUnit.MICROS);
            write(row, text);
            drafts.persist(row);
            return draft(row, List.of(append(row, 1, text, editor)));
        });
    }

    /**
     * Adds a revision.
     *
     * @param seen the newest revision that the editor knows
     * @throws RefusedException {@code not_found}; {@code step_refused} where the draft is closed or somebody else wrote on
     *     it in the meantime
     */
    public Draft save(UUID id, int seen, Text text, Person editor) {
        return transaction.run(() -> {
            DraftRow row = open(id);
            List<RevisionRow> past = revisions.of(id);
            int newest = past.getLast().key.number();
            if (newest != seen) {
                throw refused(
                        "Somebody else saved this draft in the meantime; load it again and bring in your changes.");
            }
            write(row, text);
            RevisionRow added = append(row, newest + 1, text, editor);
            return draft(row, Stream.concat(past.stream(), Stream.of(added)).toList());
        });
    }

    /** Closes a draft; it can still be read. As {@link #save}. */
    public void discard(UUID id) {
        transaction.run(() -> {
            open(id).closed = "discarded";
            return id;
        });
    }

    /** Drafts that can be written on, the newest first. */
    public List<Draft> open() {
        return transaction.run(() -> drafts.list("closed = '' order by created desc").stream()
                .map(row -> draft(row, revisions.of(row.id)))
                .toList());
    }

    /** A draft, closed or not. */
    public Optional<Draft> find(UUID id) {
        return transaction.run(() -> drafts.findByIdOptional(id).map(row -> draft(row, revisions.of(id))));
    }

    /** Closes a draft because it was published; part of the transaction of whoever publishes. */
    void publish(UUID id, int revision) {
        DraftRow row = open(id);
        if (revisions.of(id).getLast().key.number() != revision) {
            throw refused("This draft was changed after you looked at it; look at the newest revision.");
        }
        row.closed = "published";
    }

    /** Held until the transaction ends, so that two who write on one draft come one after the other. */
    private DraftRow open(UUID id) {
        DraftRow row = drafts.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw new RefusedException(ErrorCode.NOT_FOUND, "There is no such draft.");
        }
        if (!row.closed.isEmpty()) {
            throw refused("This draft was " + row.closed + " already; begin another one.");
        }
        return row;
    }

    private static void write(DraftRow row, Text text) {
        row.title = text.title();
        row.base = text.base().isPresent() ? text.base().getAsLong() : null;
    }

    private RevisionRow append(DraftRow draft, int number, Text text, Person editor) {
        RevisionRow row = new RevisionRow();
        row.key = new RevisionRow.Key(draft.id, number);
        row.source = text.source();
        row.tests = text.tests();
        row.editor = editor.subject();
        row.editorName = editor.name();
        row.moment = clock.instant().truncatedTo(ChronoUnit.MICROS);
        revisions.persist(row);
        return row;
    }

    private static Draft draft(DraftRow row, List<RevisionRow> past) {
        return new Draft(
                row.id,
                row.title,
                row.base == null ? OptionalLong.empty() : OptionalLong.of(row.base),
                row.closed,
                row.created,
                past.stream().map(Drafts::revision).toList());
    }

    private static Draft.Revision revision(RevisionRow row) {
        return new Draft.Revision(
                row.key.number(), row.source, row.tests, new Person(row.editor, row.editorName), row.moment);
    }

    private static RefusedException refused(String why) {
        return new RefusedException(ErrorCode.STEP_REFUSED, why);
    }
}
