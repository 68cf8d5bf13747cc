package dev.postern.policy.rule;

import dev.postern.policy.decision.RecordLevel;
import dev.postern.policy.decision.Requester;
import dev.postern.policy.rule.document.RecordEntry;
import org.jspecify.annotations.Nullable;

/** Says how much the trail keeps of a requester's exchanges. Immutable and thread-safe. */
final class RecordLevels {
    private final RecordEntry entry;

    RecordLevels(RecordEntry entry) {
        this.entry = entry;
    }

    /** Of several groups of the requester that have a level, the one that keeps least decides. */
    RecordLevel of(Requester requester) {
        @Nullable RecordLevel least = null;
        for (String group : requester.groups()) {
            for (int end = group.length(); end > 0; end = group.lastIndexOf('/', end - 1)) {
                RecordLevel level = entry.byGroup().get(group.substring(0, end));
                if (level != null) {
                    least = least == null ? level : least.least(level);
                }
            }
        }
        return least == null ? entry.otherwise() : least;
    }
}
