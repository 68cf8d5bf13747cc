package dev.postern.audit.store.hold;

import dev.postern.audit.hold.Hold;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A hold as it is stored. Whom it is about is not among it.
 *
 * @param id of the hold, and of the record that it was placed
 * @param ofPerson whether it keeps the exchanges of one person only
 * @param lastDay none where the hold has no end
 * @param requestIds none where any
 * @param groups none where any
 * @param recorded whether the trail has the records of its steps and they are about what stands here; not where somebody
 *     wrote to the database past the gateway, or where a record is over its time
 */
public record PlacedHold(
        UUID id,
        String matter,
        String reason,
        boolean ofPerson,
        LocalDate firstDay,
        Optional<LocalDate> lastDay,
        List<UUID> requestIds,
        List<String> groups,
        Hold state,
        boolean recorded) {
    public PlacedHold {
        requestIds = List.copyOf(requestIds);
        groups = List.copyOf(groups);
    }

    PlacedHold in(Hold now) {
        return new PlacedHold(id, matter, reason, ofPerson, firstDay, lastDay, requestIds, groups, now, recorded);
    }
}
