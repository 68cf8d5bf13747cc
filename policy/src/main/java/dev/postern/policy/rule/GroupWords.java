package dev.postern.policy.rule;

import dev.postern.policy.decision.Requester;
import dev.postern.policy.rule.document.ByGroup;
import org.jspecify.annotations.Nullable;

/**
 * Says which word of a setting goes for a requester: of several groups that have one, the first in the order of the enum.
 * Immutable and thread-safe.
 */
final class GroupWords<E extends Enum<E>> {
    private final ByGroup<E> entry;

    GroupWords(ByGroup<E> entry) {
        this.entry = entry;
    }

    E of(Requester requester) {
        @Nullable E first = null;
        for (String group : requester.groups()) {
            for (int end = group.length(); end > 0; end = group.lastIndexOf('/', end - 1)) {
                E word = entry.byGroup().get(group.substring(0, end));
                if (word != null && (first == null || word.compareTo(first) < 0)) {
                    first = word;
                }
            }
        }
        return first == null ? entry.otherwise() : first;
    }
}
