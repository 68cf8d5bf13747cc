package dev.postern.audit.store;

import dev.postern.audit.publish.NoteFile;
import dev.postern.audit.seal.Checkpoint;
import dev.postern.audit.seal.SealFormatException;
import dev.postern.audit.seal.SignedNote;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Predicate;

/** Holds the seals of a file outside against those in the database, both in their order. Not thread-safe. */
final class OutsideNotes {
    private final NoteFile notes;
    private final boolean given;
    private final Predicate<Checkpoint> stored;
    private final Predicate<Checkpoint> byNow;
    private Optional<Checkpoint> ahead;
    private Optional<Checkpoint> last = Optional.empty();

    /**
     * @param given whether there is a file at all
     * @param stored whether the database has a seal; asked only about one that stands behind later ones in the file,
     *     where a sealer that stood still has added it late
     * @param byNow whether the file has a seal that it did not have when it was opened
     */
    OutsideNotes(NoteFile notes, boolean given, Predicate<Checkpoint> stored, Predicate<Checkpoint> byNow) {
        this.notes = notes;
        this.given = given;
        this.stored = stored;
        this.byNow = byNow;
        this.ahead = next();
    }

    boolean isGiven() {
        return given;
    }

    /**
     * Whether the file has this seal, or one of as many records, as far as it was passed. Seals go on while the trail is
     * checked: behind the last one that was there when the file was opened, it is asked anew.
     */
    boolean knows(SignedNote note) {
        Checkpoint head = Checkpoint.parse(note.text());
        return last.filter(head::equals).isPresent() || (ahead.isEmpty() && byNow.test(head));
    }

    /** The last seal outside that was passed. */
    Optional<Checkpoint> last() {
        return last;
    }

    /** Passes what the file says about a tree of this size. */
    Optional<String> at(SignedNote note) {
        Checkpoint here = Checkpoint.parse(note.text());
        while (ahead.isPresent() && ahead.get().size() <= here.size()) {
            if (ahead.get().size() < here.size() && isLate(ahead.get())) {
                ahead = next();
                continue;
            }
            if (ahead.get().size() < here.size()) {
                return Optional.of("The file outside has a seal of "
                        + ahead.get().size() + " records that the database does not have");
            }
            if (!ahead.get().equals(here)) {
                return Optional.of("The file outside has another root for " + here.size() + " records");
            }
            last = ahead;
            ahead = next();
        }
        return Optional.empty();
    }

    /** What the file knows beyond the end of the seal. */
    Optional<String> rest(long size) {
        return ahead.map(head -> "The file outside knows " + head.size() + " records, and " + size
                + " are sealed in the database: records are gone, or the database is an old copy");
    }

    private boolean isLate(Checkpoint head) {
        return last.filter(before -> before.size() > head.size()).isPresent() && stored.test(head);
    }

    private Optional<Checkpoint> next() {
        try {
            Optional<SignedNote> note = notes.next();
            return note.map(found -> Checkpoint.parse(found.text()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SealFormatException e) {
            return next();
        }
    }
}
