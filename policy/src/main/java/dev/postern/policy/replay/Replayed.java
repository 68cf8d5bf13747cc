package dev.postern.policy.replay;

import dev.postern.policy.decision.Action;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How a policy decides about a finding vector.
 *
 * @param action the strongest action of all rules that decide
 * @param rules ids of the rules that decide
 * @param notEvaluated what this policy looks at and the vector does not know: detectors that were not asked then, finding
 *     types that were not looked for everywhere, names of conditions such as {@code requester.subject}. Where there is
 *     any, the decision may have been a stricter one, or for a condition another one
 */
public record Replayed(Action action, SortedSet<String> rules, SortedSet<String> notEvaluated) {
    public Replayed {
        rules = Collections.unmodifiableSortedSet(new TreeSet<>(rules));
        notEvaluated = Collections.unmodifiableSortedSet(new TreeSet<>(notEvaluated));
    }
}
