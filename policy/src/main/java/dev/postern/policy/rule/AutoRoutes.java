package dev.postern.policy.rule;

import dev.postern.policy.decision.AutoRoute;
import dev.postern.policy.decision.Requester;
import dev.postern.policy.rule.document.AutoEntry;
import java.util.List;

/** Says which models answer a requester who leaves it open. Immutable and thread-safe. */
final class AutoRoutes {
    private final List<AutoEntry> entries;

    AutoRoutes(List<AutoEntry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** The first entry that is for the requester. */
    AutoRoute of(Requester requester) {
        return entries.stream()
                .filter(entry -> isFor(entry, requester))
                .map(AutoEntry::route)
                .findFirst()
                .orElse(AutoRoute.UNSAID);
    }

    private static boolean isFor(AutoEntry entry, Requester requester) {
        return entry.groups().isEmpty()
                || requester.groups().stream()
                        .anyMatch(path -> entry.groups().stream()
                                .anyMatch(group -> path.equals(group) || path.startsWith(group + "/")));
    }
}
