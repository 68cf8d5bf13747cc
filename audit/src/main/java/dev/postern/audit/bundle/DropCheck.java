package dev.postern.audit.bundle;

import dev.postern.audit.chain.ChainedRecord;
import dev.postern.audit.chain.DroppedRuns;
import dev.postern.audit.chain.Position;
import dev.postern.audit.chain.RetentionDrop;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds records of which only the hash is left against what the trail says it dropped. Not thread-safe. */
final class DropCheck {
    private final List<Gone> gone = new ArrayList<>();
    private final DroppedRuns explained = new DroppedRuns();
    private final List<RetentionDrop> drops = new ArrayList<>();

    void accept(ChainedRecord record) {
        RetentionDrop.of(record.fields())
                .filter(drop -> drop.table().equals(RetentionDrop.RECORDS))
                .ifPresent(drop -> {
                    drop.runs().forEach(explained::add);
                    drops.add(drop);
                });
    }

    /** Whether a request that was made on this day may have had its beginning dropped: on that day, or beside midnight. */
    boolean mayHaveTaken(LocalDate day) {
        return drops.stream()
                .anyMatch(drop -> !day.plusDays(1).isBefore(drop.firstDay())
                        && !day.minusDays(1).isAfter(drop.lastDay()));
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
            if (!explained.covers(here)) {
                return Optional.of(Problem.at(
                        Exit.INCOMPLETE,
                        run.record() + here.sequence() - run.from().sequence(),
                        here,
                        "The record is gone, and no record of the bundle says that its time was over."));
            }
            here = explained.endOf(here).next();
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
