package dev.postern.audit.bundle;

import dev.postern.audit.chain.Hash;
import dev.postern.audit.chain.Position;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Follows every lane of a range, record by record in the order of the leaves. Not thread-safe. */
final class LaneCheck {
    private final boolean fromTheBeginning;
    private final Map<Integer, Head> heads = new HashMap<>();

    LaneCheck(boolean fromTheBeginning) {
        this.fromTheBeginning = fromTheBeginning;
    }

    /** Passes a record that is there. */
    Optional<Problem> accept(long record, Position here, Hash previous, Hash hash) {
        Head head = heads.put(here.lane(), new Head(here, hash));
        if (head == null) {
            return first(record, here, previous);
        }
        Optional<Problem> place = place(record, head.position(), here);
        if (place.isPresent() || previous.equals(head.hash())) {
            return place;
        }
        return altered(record, here, "It does not follow from the record before it.");
    }

    /** Passes a record of which only the hash is left. */
    Optional<Problem> acceptDropped(long record, Position here, Hash hash) {
        Head head = heads.put(here.lane(), new Head(here, hash));
        return head == null ? first(record, here, Hash.NONE) : place(record, head.position(), here);
    }

    private Optional<Problem> first(long record, Position here, Hash previous) {
        Position beginning = new Position(here.lane(), 1, 1);
        if (here.equals(beginning) && !previous.equals(Hash.NONE)) {
            return altered(record, here, "The first record of a lane follows on nothing.");
        }
        return fromTheBeginning && !here.equals(beginning)
                ? missing(record, here, "The lane begins before it.")
                : Optional.empty();
    }

    private static Optional<Problem> place(long record, Position last, Position here) {
        if (here.equals(last.next()) || here.equals(new Position(last.lane(), last.epoch() + 1, 1))) {
            return Optional.empty();
        }
        return here.compareTo(last) <= 0
                ? altered(record, here, "Another record of the lane stands at its place or after it.")
                : missing(record, here, "Records are missing between " + last + " and it.");
    }

    private static Optional<Problem> altered(long record, Position here, String message) {
        return Optional.of(Problem.at(Exit.ALTERED, record, here, message));
    }

    private static Optional<Problem> missing(long record, Position here, String message) {
        return Optional.of(Problem.at(Exit.INCOMPLETE, record, here, message));
    }

    private record Head(Position position, Hash hash) {}
}
