package dev.postern.policy.rule;

import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.scan.Matcher;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules by the detectors they look at, strongest action first and within one action as in the document, so that the
 * first that applies is the one that decides. Immutable once built and thread-safe.
 */
final class RuleTable {
    private static final Comparator<CompiledRule> STRONGEST_FIRST =
            Comparator.comparing(CompiledRule::action).reversed().thenComparingInt(CompiledRule::number);

    private final Map<String, List<CompiledRule>> byDetector = new HashMap<>();
    private final List<CompiledRule> counting;
    private final List<CompiledRule> conditional;
    private final boolean simulatesAny;

    RuleTable(List<CompiledRule> rules, Collection<? extends Matcher> matchers) {
        List<CompiledRule> sorted = rules.stream().sorted(STRONGEST_FIRST).toList();
        matchers.stream()
                .flatMap(matcher -> matcher.kinds().stream())
                .forEach(kind -> byDetector.computeIfAbsent(
                        kind.detector(),
                        detector -> sorted.stream()
                                .filter(rule -> rule.detectors().contains(detector))
                                .toList()));
        this.counting = rules.stream()
                .filter(rule -> !rule.countsNothing() || rule.conditions().askForFindings())
                .toList();
        this.conditional =
                rules.stream().filter(rule -> !rule.conditions().none()).toList();
        this.simulatesAny = rules.stream().anyMatch(CompiledRule::simulated);
    }

    /** The rules that may look at a finding, the strongest first. */
    List<CompiledRule> lookingAt(Finding finding) {
        List<CompiledRule> rules = byDetector.get(finding.detector());
        if (rules == null) {
            throw new IllegalStateException("a finding came from a detector that this policy does not run");
        }
        return rules;
    }

    /** The rules that have to know how much was found. */
    List<CompiledRule> counting() {
        return counting;
    }

    /** The rules that have conditions. */
    List<CompiledRule> conditional() {
        return conditional;
    }

    /** Whether one of some rules looks at findings of a detector. */
    boolean anyLooksAt(String detector, BitSet among) {
        return byDetector.getOrDefault(detector, List.of()).stream().anyMatch(rule -> among.get(rule.number()));
    }

    boolean simulatesAny() {
        return simulatesAny;
    }
}
