package dev.postern.policy.rule;

import dev.postern.policy.decision.Action;
import dev.postern.policy.decision.Judgement;
import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.rule.document.Reach;
import dev.postern.policy.text.SegmentRole;
import java.util.Set;

/**
 * A rule ready to decide.
 *
 * @param number its place among the rules of the policy, from 0
 * @param judgement what it says
 * @param detectors names of the detectors whose findings it looks at
 */
record CompiledRule(int number, Judgement judgement, Likelihood floor, Reach where, Set<String> detectors) {

    boolean looksAt(Likelihood likelihood, SegmentRole role) {
        return likelihood.compareTo(floor) >= 0 && where.roles().contains(role);
    }

    Action action() {
        return judgement.action();
    }
}
