package dev.postern.policy.rule.document;

import dev.postern.policy.decision.Direction;
import dev.postern.policy.decision.Zone;
import dev.postern.policy.text.SegmentRole;
import java.util.Set;

/**
 * Which texts of which exchanges a rule looks at. All conditions must hold.
 *
 * @param directions which way the text travels, at least one
 * @param roles who speaks, at least one
 * @param groups paths; the requester is in one of them or below one, or the set is empty
 * @param unlessGroups paths; the requester is in none of them nor below one
 * @param models catalogue names of which one is asked, or none for any
 * @param zones where the model server stands, at least one
 */
public record Reach(
        Set<Direction> directions,
        Set<SegmentRole> roles,
        Set<String> groups,
        Set<String> unlessGroups,
        Set<String> models,
        Set<Zone> zones) {
    public Reach {
        directions = Set.copyOf(directions);
        roles = Set.copyOf(roles);
        groups = Set.copyOf(groups);
        unlessGroups = Set.copyOf(unlessGroups);
        models = Set.copyOf(models);
        zones = Set.copyOf(zones);
    }

    /** Whether any text that travels this way is its business. In an answer only the assistant speaks. */
    public boolean covers(Direction direction) {
        return directions.contains(direction)
                && (direction == Direction.PROMPT || roles.contains(SegmentRole.ASSISTANT));
    }
}
