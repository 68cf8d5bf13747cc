package dev.postern.audit.store;

import dev.postern.audit.chain.ChainHead;
import dev.postern.audit.chain.ChainedRecord;
import dev.postern.audit.chain.Flaw;
import dev.postern.audit.chain.Hash;
import dev.postern.audit.chain.Position;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What must be met on the way through the trail, known from elsewhere than the records themselves. */
final class Expected {
    private final Map<Position, Hash> beginnings;
    private final Map<Position, Hash> ends = new TreeMap<>();

    /**
     * @param beginnings for the first place of each epoch, what the epoch follows on
     * @param told ends of lanes that were durable
     */
    Expected(Map<Position, Hash> beginnings, Collection<ChainHead> told) {
        this.beginnings = new TreeMap<>(beginnings);
        told.forEach(head -> ends.put(head.position(), head.hash()));
    }

    /** Crosses off what this record fulfils; says where it does not. */
    Optional<Flaw> check(ChainedRecord record) {
        Position here = record.position();
        Hash told = ends.remove(here);
        if (told != null && !told.equals(record.hash())) {
            return flaw(here, Flaw.Kind.ALTERED, "Another record stood here when it was written");
        }
        if (here.sequence() == 1 && !record.previous().equals(beginnings.remove(here))) {
            return flaw(here, Flaw.Kind.ALTERED, "The list of epochs says otherwise about this epoch");
        }
        return Optional.empty();
    }

    /** Crosses off what a record that was dropped can no longer fulfil. */
    void skip(Position dropped) {
        beginnings.remove(dropped);
        ends.remove(dropped);
    }

    /** What was never met. */
    Optional<Flaw> rest() {
        return beginnings.keySet().stream()
                .findFirst()
                .flatMap(place -> flaw(place, Flaw.Kind.MISSING, "The epoch that begins here is gone"))
                .or(() -> ends.keySet().stream()
                        .findFirst()
                        .flatMap(place ->
                                flaw(place, Flaw.Kind.MISSING, "The lane went on to this place and has been cut off")));
    }

    private static Optional<Flaw> flaw(Position position, Flaw.Kind kind, String message) {
        return Optional.of(new Flaw(position, kind, message + "."));
    }
}
