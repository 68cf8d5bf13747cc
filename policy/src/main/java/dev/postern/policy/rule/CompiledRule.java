package dev.postern.policy.rule;

import dev.postern.policy.decision.Action;
import dev.postern.policy.decision.Judgement;
import dev.postern.policy.detect.Finding;
import dev.postern.policy.rule.document.Reach;
import dev.postern.policy.rule.document.Sight;
import dev.postern.policy.text.SegmentRole;
import java.util.Set;

/**
 * A rule ready to decide.
 *
 * @param number its place among the rules of the policy, from 0
 * @param judgement what it says
 * @param sight which of the findings it looks at
 * @param conditions what must hold besides
 * @param detectors names of the detectors whose findings it looks at
 * @param simulated whether it is only recorded what it would do
 */
record CompiledRule(
        int number,
        Judgement judgement,
        Sight sight,
        Reach where,
        CompiledConditions conditions,
        Set<String> detectors,
        boolean simulated) {

    /** However many there are. */
    boolean looksAt(Finding finding, SegmentRole role) {
        return finding.likelihood().compareTo(sight.atLeast()) >= 0
                && sight.visibility().includes(finding.hidden())
                && where.roles().contains(role);
    }

    /** Whether one finding is enough. */
    boolean countsNothing() {
        return sight.count() == 1;
    }

    Action action() {
        return judgement.action();
    }

    /** The same rule, saying something else. */
    CompiledRule saying(Judgement other) {
        return new CompiledRule(number, other, sight, where, conditions, detectors, simulated);
    }
}
