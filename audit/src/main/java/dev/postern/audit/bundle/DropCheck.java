package dev.postern.audit.bundle;

import dev.postern.audit.chain.ChainedRecord;
import dev.postern.audit.chain.Position;
import dev.postern.audit.chain.RetentionDrop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds records of which only the hash is left against what the trail says it dropped. Not thread-safe. */
final class DropCheck {
    private static final String RECORDS = "audit_event";
    private final List<Gone> gone = new ArrayList<>();
    private final List<RetentionDrop.Run> explained = new ArrayList<>();

    void accept(ChainedRecord record) {
        RetentionDrop.of(record.fields())
                .filter(drop -> drop.table().equals(RECORDS))
                .ifPresent(drop -> explained.addAll(drop.runs()));
    }

    /** A record of which only the hash is left. */
    void acceptDropped(long record, Position place) {
        Gone last = gone.isEmpty() ? null : gone.getLast();
        if (last != null && last.to().next().equals(place)) {
            gone.set(gone.size() - 1, new Gone(last.record(), last.from(), place));
        } else {
            gone.add(new Gone(record, place, place));
        }
    }

    /** The first that nothing explains. */
    Optional<Problem> rest() {
        return gone.stream()
                .filter(run -> explained.stream().noneMatch(drop -> drop.covers(run.from()) && drop.covers(run.to())))
                .findFirst()
                .map(run -> Problem.at(
                        Exit.INCOMPLETE,
                        run.record(),
                        run.from(),
                        "The record is gone, and no record of the bundle says that its time was over."));
    }

    private record Gone(long record, Position from, Position to) {}
}
