package dev.postern.gateway.auditdesk;

import java.util.List;
import java.util.UUID;

/**
 * All holds.
 *
 * @param holds the newest first, with those that are released
 * @param missing ids of holds that the trail tells of and that are not there
 */
public record HoldList(List<HoldReport> holds, List<UUID> missing) {
    public HoldList {
        holds = List.copyOf(holds);
        missing = List.copyOf(missing);
    }
}
