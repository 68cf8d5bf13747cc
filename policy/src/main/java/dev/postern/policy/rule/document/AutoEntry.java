package dev.postern.policy.rule.document;

import dev.postern.policy.decision.AutoRoute;
import java.util.Set;

/**
 * One entry of the list {@code auto}.
 *
 * @param groups whom it is for, with the groups below; everybody where it is empty
 */
public record AutoEntry(Set<String> groups, AutoRoute route) {
    public AutoEntry {
        groups = Set.copyOf(groups);
    }
}
