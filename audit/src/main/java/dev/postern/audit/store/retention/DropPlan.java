package dev.postern.audit.store.retention;

import dev.postern.audit.chain.Position;
import dev.postern.audit.chain.RetentionDrop;
import dev.postern.audit.chain.Sha256;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Gathers what would be dropped from a partition, record by record in the order of the lanes, and says it in parts that each
 * fit a record. Runs of records are without gaps; runs of records with content pass over those that have none. Not
 * thread-safe.
 */
final class DropPlan {
    /** Runs in one record, which then has about thirty kilobytes. */
    private static final int LARGEST_PART = 1_000;

    private final Partition partition;
    private final int largestPart;
    private final List<RetentionDrop> parts = new ArrayList<>();
    private List<RetentionDrop.Run> runs = new ArrayList<>();
    private MessageDigest leaves = Sha256.digest();
    private long countOfPart;
    private long count;
    private boolean broken = true;
    private boolean staying;

    DropPlan(Partition partition) {
        this(partition, LARGEST_PART);
    }

    DropPlan(Partition partition, int largestPart) {
        this.partition = partition;
        this.largestPart = largestPart;
    }

    /** A record that stays; no run passes over it. */
    void stays() {
        broken = true;
        staying = true;
    }

    /** Whether anything stays. */
    boolean hasStaying() {
        return staying;
    }

    /** A record that goes. */
    void goes(Position place, byte[] leafHash) {
        if (!broken && isNext(runs.getLast(), place)) {
            RetentionDrop.Run last = runs.removeLast();
            runs.add(new RetentionDrop.Run(last.lane(), last.epoch(), last.from(), place.sequence()));
        } else {
            if (runs.size() == largestPart) {
                finishPart();
            }
            runs.add(new RetentionDrop.Run(place.lane(), place.epoch(), place.sequence(), place.sequence()));
        }
        broken = false;
        leaves.update(leafHash);
        countOfPart++;
        count++;
    }

    private boolean isNext(RetentionDrop.Run last, Position place) {
        return last.lane() == place.lane()
                && last.epoch() == place.epoch()
                && (last.to() + 1 == place.sequence() || partition.table().equals(RetentionDrop.CONTENT));
    }

    /** How many records are concerned. */
    long count() {
        return count;
    }

    List<RetentionDrop> parts() {
        if (countOfPart > 0) {
            finishPart();
        }
        return List.copyOf(parts);
    }

    private void finishPart() {
        parts.add(new RetentionDrop(
                partition.table(),
                partition.firstDay(),
                partition.endDay().minusDays(1),
                countOfPart,
                HexFormat.of().formatHex(leaves.digest()),
                runs));
        runs = new ArrayList<>();
        leaves = Sha256.digest();
        countOfPart = 0;
    }
}
