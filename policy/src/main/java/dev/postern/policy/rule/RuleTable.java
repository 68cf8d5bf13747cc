package dev.postern.policy.rule;

import dev.postern.policy.decision.Judgement;
import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.scan.Matcher;
import dev.postern.policy.text.SegmentRole;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules by the detectors they look at, strongest action first and within one action as in the document, so that the
 * first that applies is the one that decides. Immutable once built and thread-safe.
 */
final class RuleTable {
    private static final Comparator<CompiledRule> STRONGEST_FIRST =
            Comparator.comparing(CompiledRule::action).reversed().thenComparingInt(CompiledRule::number);

    private final Map<String, CompiledRule[]> byDetector = new HashMap<>();

    RuleTable(List<CompiledRule> rules, Collection<? extends Matcher> matchers) {
        List<CompiledRule> sorted = rules.stream().sorted(STRONGEST_FIRST).toList();
        matchers.stream()
                .flatMap(matcher -> matcher.kinds().stream())
                .forEach(kind -> byDetector.computeIfAbsent(
                        kind.detector(),
                        detector -> sorted.stream()
                                .filter(rule -> rule.detectors().contains(detector))
                                .toArray(CompiledRule[]::new)));
    }

    /** What the strongest of the applying rules says, or null where none of them looks at the finding. */
    @Nullable
    Judgement decide(BitSet applying, Finding finding, SegmentRole role) {
        CompiledRule[] rules = byDetector.get(finding.detector());
        if (rules == null) {
            throw new IllegalStateException("a finding came from a detector that this policy does not run");
        }
        Likelihood likelihood = finding.likelihood();
        for (CompiledRule rule : rules) {
            if (applying.get(rule.number()) && rule.looksAt(likelihood, role)) {
                return rule.judgement();
            }
        }
        return null;
    }
}
