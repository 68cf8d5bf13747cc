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
        if (last != null && last.isFollowedBy(record, place)) {
            gone.set(gone.size() - 1, new Gone(last.record(), last.from(), place));
        } else {
            gone.add(new Gone(record, place, place));
        }
    }

    /** The first that nothing explains. */
    Optional<Problem> rest() {
        return gone.stream().flatMap(run -> unexplained(run).stream()).findFirst();
    }

    /** Several records of the trail may explain a run between them, each a part. */
    private Optional<Problem> unexplained(Gone run) {
        Position here = run.from();
        while (here.compareTo(run.to()) <= 0) {
            Position wanted = here;
            Optional<RetentionDrop.Run> said =
                    explained.stream().filter(drop -> drop.covers(wanted)).findFirst();
            if (said.isEmpty()) {
                return Optional.of(Problem.at(
                        Exit.INCOMPLETE,
                        run.record() + here.sequence() - run.from().sequence(),
                        here,
                        "The record is gone, and no record of the bundle says that its time was over."));
            }
            here = new Position(here.lane(), here.epoch(), said.get().to() + 1);
        }
        return Optional.empty();
    }

    /** Records that are gone one after the other, as leaves and in their epoch. */
    private record Gone(long record, Position from, Position to) {
        boolean isFollowedBy(long next, Position place) {
            return to.next().equals(place) && next == record + place.sequence() - from.sequence();
        }
    }
}
