package dev.postern.audit.event;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What policy decided, without a trace of the text it decided about.
 *
 * @param policyVersion name and hash of the policy
 * @param action the strongest action, in lower case
 * @param rules ids of the rules that fired, sorted, without repetition
 * @param findings how many findings of each type
 */
public record Decision(String policyVersion, String action, List<String> rules, SortedMap<String, Integer> findings) {
    public Decision {
        rules = List.copyOf(rules);
        findings = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(findings));
    }
}
