package dev.postern.gateway.quota;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The one group that what a person uses is put down to, so that groups add up to the whole: the first of the cost groups
 * that they are in or below; without cost groups the first of their groups by name.
 */
final class CostGroup {
    private CostGroup() {}

    /** The path; empty where there is none. */
    static String of(Set<String> groups, List<String> costGroups) {
        if (costGroups.isEmpty()) {
            return groups.isEmpty() ? "" : new TreeSet<>(groups).first();
        }
        return costGroups.stream()
                .filter(cost -> groups.stream().anyMatch(group -> group.equals(cost) || group.startsWith(cost + "/")))
                .findFirst()
                .orElse("");
    }
}
