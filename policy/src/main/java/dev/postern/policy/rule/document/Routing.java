package dev.postern.policy.rule.document;

import dev.postern.policy.decision.LeaveZone;
import java.util.List;

/**
 * Which way exchanges take.
 *
 * @param leaveZone whether they may go to a farther zone
 * @param auto which models answer where the request leaves it open; the first entry that is for a requester counts
 */
public record Routing(ByGroup<LeaveZone> leaveZone, List<AutoEntry> auto) {
    public Routing {
        auto = List.copyOf(auto);
    }
}
