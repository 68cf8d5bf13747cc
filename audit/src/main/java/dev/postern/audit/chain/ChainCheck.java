package dev.postern.audit.chain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Follows the chains, record by record, and says where they break. Records come ordered by lane, epoch and sequence.
 * Not thread-safe.
 */
public final class ChainCheck {
    private final CanonicalBytes canonical = new CanonicalBytes();
    private @Nullable ChainHead head;

    /** Looks at the next record; says what is wrong with it, if anything. After a flaw the check is over. */
    public Optional<Flaw> accept(ChainedRecord stored) {
        Optional<Flaw> flaw = place(stored.position()).or(() -> content(stored)).or(() -> link(stored));
        head = ChainHead.at(stored);
        return flaw;
    }

    /** Goes on behind a record that is known to have been dropped and of which the hash is known. */
    public void skip(Position dropped, Hash hash) {
        head = new ChainHead(dropped, hash);
    }

    private Optional<Flaw> place(Position here) {
        Position last = head == null ? null : head.position();
        if (here.equals(last)) {
            return flaw(here, Flaw.Kind.FORKED, "Two records stand here");
        }
        if (last == null || here.lane() != last.lane()) {
            return mustBe(here, new Position(here.lane(), 1, 1));
        }
        return mustBe(
                here, here.epoch() == last.epoch() ? last.next() : new Position(last.lane(), last.epoch() + 1, 1));
    }

    private static Optional<Flaw> mustBe(Position here, Position expected) {
        return here.equals(expected)
                ? Optional.empty()
                : flaw(expected, Flaw.Kind.MISSING, "No record stands here; the next one stands at " + here);
    }

    private Optional<Flaw> content(ChainedRecord stored) {
        Hash computed = canonical.hash(stored.position(), stored.previous(), stored.fields());
        return computed.equals(stored.hash())
                ? Optional.empty()
                : flaw(stored.position(), Flaw.Kind.ALTERED, "The record does not have the hash it was written with");
    }

    private Optional<Flaw> link(ChainedRecord stored) {
        Position here = stored.position();
        boolean first = head == null || head.position().lane() != here.lane();
        Hash before = first || head == null ? Hash.NONE : head.hash();
        if (stored.previous().equals(before)) {
            return Optional.empty();
        }
        return here.sequence() == 1
                ? flaw(here, Flaw.Kind.MISSING, "Records are missing at the end of the epoch before this one")
                : flaw(here, Flaw.Kind.OUT_OF_ORDER, "The record does not follow from the one before it");
    }

    private static Optional<Flaw> flaw(Position position, Flaw.Kind kind, String message) {
        return Optional.of(new Flaw(position, kind, message + "."));
    }
}
