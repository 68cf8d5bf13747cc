package dev.postern.audit.store.search;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * Which figures are asked for.
 *
 * @param from earliest arrival
 * @param to arrival before this
 * @param bucket how wide a point of the series is
 * @param zone whose calendar points follow
 * @param criteria which exchanges count
 * @param by what to tell them apart by; nothing means the total only
 * @param top how many values of that are shown by themselves, those with the most requests; the others are one row
 * @param smallestGroup the fewest people whose figures are shown where a group is involved
 */
public record FigureFilter(
        Instant from,
        Instant to,
        Bucket bucket,
        ZoneId zone,
        Map<Criterion, String> criteria,
        Optional<Dimension> by,
        int top,
        int smallestGroup) {
    public FigureFilter {
        criteria = Map.copyOf(criteria);
    }

    /** Whether somebody could be singled out by the groups they are in. */
    boolean involvesGroups() {
        return criteria.containsKey(Criterion.GROUP)
                || by.filter(Dimension.GROUP::equals).isPresent();
    }
}
