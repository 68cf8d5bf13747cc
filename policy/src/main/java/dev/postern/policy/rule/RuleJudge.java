package dev.postern.policy.rule;

import dev.postern.policy.decision.Circumstances;
import dev.postern.policy.decision.Direction;
import dev.postern.policy.decision.Judge;
import dev.postern.policy.decision.Judgement;
import dev.postern.policy.detect.Finding;
import dev.postern.policy.rule.condition.Condition;
import dev.postern.policy.text.SegmentRole;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of a policy for one prompt or one text of an answer. Not thread-safe. */
final class RuleJudge implements Judge {
    private final RuleTable rules;
    private final Otherwise otherwise;
    private final Circumstances circumstances;
    private final Direction direction;
    private final BitSet applying;
    private final Tally tally = new Tally();
    private final Map<String, Optional<Boolean>> answers = new HashMap<>();
    private final Map<String, Optional<Boolean>> answersByFindings = new HashMap<>();
    private final boolean counts;
    private @Nullable Map<String, Object> known;
    private int answeredAt;

    /** @param applying numbers of the rules that apply whatever their conditions say, which are asked when it comes to them */
    RuleJudge(RuleTable rules, Otherwise otherwise, Circumstances circumstances, Direction direction, BitSet applying) {
        this.rules = rules;
        this.otherwise = otherwise;
        this.circumstances = circumstances;
        this.direction = direction;
        this.applying = applying;
        boolean counted = false;
        for (CompiledRule rule : rules.counting()) {
            counted |= applying.get(rule.number());
        }
        this.counts = counted;
    }

    @Override
    public boolean isSilent() {
        return applying.isEmpty() && otherwise.isSilent();
    }

    @Override
    public boolean counts() {
        return counts;
    }

    @Override
    public void count(Finding finding, SegmentRole role, int value) {
        tally.count(finding.type(), value);
        for (CompiledRule rule : rules.lookingAt(finding)) {
            if (!rule.countsNothing() && applying.get(rule.number()) && rule.looksAt(finding, role)) {
                tally.count(rule, finding, value);
            }
        }
    }

    @Override
    public @Nullable Judgement judge(Finding finding, SegmentRole role) {
        @Nullable CompiledRule rule = strongest(finding, role, false);
        return rule == null ? otherwise.decide(finding) : rule.judgement();
    }

    @Override
    public @Nullable Judgement simulate(Finding finding, SegmentRole role) {
        if (!rules.simulatesAny()) {
            return null;
        }
        @Nullable CompiledRule rule = strongest(finding, role, true);
        return rule == null || !rule.simulated() ? null : rule.judgement();
    }

    private @Nullable CompiledRule strongest(Finding finding, SegmentRole role, boolean simulatedToo) {
        for (CompiledRule rule : rules.lookingAt(finding)) {
            if (applying.get(rule.number())
                    && (simulatedToo || !rule.simulated())
                    && rule.looksAt(finding, role)
                    && tally.isEnough(rule)
                    && (rule.conditions().none() || meets(rule))) {
                return rule;
            }
        }
        return null;
    }

    private boolean meets(CompiledRule rule) {
        return rule.conditions()
                .allow(
                        unless -> answer(unless).orElse(false),
                        when -> !answer(when).orElse(true));
    }

    /** Asked once, and again where the answer depends on findings and there are more. */
    private Optional<Boolean> answer(Condition condition) {
        if (answeredAt != tally.changes()) {
            answersByFindings.clear();
            answeredAt = tally.changes();
        }
        return (condition.asksForFindings() ? answersByFindings : answers)
                .computeIfAbsent(condition.text(), text -> condition.holds(known()));
    }

    /** What conditions may look at; the counts in it go on growing. */
    private Map<String, Object> known() {
        Map<String, Object> ready = known;
        if (ready == null) {
            ready = Condition.values(circumstances, direction, tally.byType());
            known = ready;
        }
        return ready;
    }
}
