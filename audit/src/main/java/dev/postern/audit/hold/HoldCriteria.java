package dev.postern.audit.hold;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which exchanges a hold keeps: those that meet all of this.
 *
 * @param firstDay of the day on which the exchange began, in UTC
 * @param lastDay likewise; none where the hold also keeps what is still to come
 * @param requestIds one of these; none where any
 * @param groups of a requester in one of these, by full paths; none where any
 */
public record HoldCriteria(
        HeldPeople people, LocalDate firstDay, Optional<LocalDate> lastDay, Set<UUID> requestIds, Set<String> groups) {
    public HoldCriteria {
        requestIds = Set.copyOf(requestIds);
        groups = Set.copyOf(groups);
        if (lastDay.filter(firstDay::isAfter).isPresent()) {
            throw new IllegalArgumentException("A hold ends on the day it begins or later.");
        }
    }
}
