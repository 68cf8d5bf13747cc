package dev.postern.policy.rule;

import dev.postern.policy.decision.Action;
import dev.postern.policy.decision.Judgement;
import dev.postern.policy.decision.Sighting;
import dev.postern.policy.decision.Sightings;
import dev.postern.policy.replay.FindingVector;
import dev.postern.policy.replay.Replayed;
import dev.postern.policy.replay.VectorJudge;
import dev.postern.policy.transform.SightingReplay;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The rules of a policy, deciding about what another one saw in one direction. Judges as the policy judges a text, by the
 * same judge and the same steps; only where the findings come from differs. Immutable and thread-safe.
 */
final class RuleReplay implements VectorJudge {
    private static final String TOO_MANY = "findings beyond the first " + Sightings.MOST;

    private final RuleTable rules;
    private final Otherwise otherwise;
    private final RuleFilter filter;
    private final SightedDetectors detectors;

    /** @param detectors those of the policy in this direction, and which of them were asked */
    RuleReplay(RuleTable rules, Otherwise otherwise, RuleFilter filter, SightedDetectors detectors) {
        this.rules = rules;
        this.otherwise = otherwise;
        this.filter = filter;
        this.detectors = detectors;
    }

    @Override
    public Replayed decide(FindingVector vector) {
        BitSet applying = filter.applying(vector.direction(), vector.circumstances());
        NavigableSet<String> gaps = new TreeSet<>();
        for (CompiledRule rule : rules.conditional()) {
            if (applying.get(rule.number())) {
                gaps.addAll(rule.conditions().personal());
            }
        }
        RuleJudge first = judge(vector, applying);
        if (first.isSilent()) {
            return new Replayed(Action.ALLOW, new TreeSet<>(), gaps);
        }
        addGaps(vector, applying, gaps);
        List<List<Sighting>> texts = vector.sightings().looked()
                ? vector.sightings().texts().stream()
                        .map(text -> text.stream()
                                .filter(seen -> detectors.know(seen, gaps))
                                .toList())
                        .toList()
                : List.of();
        List<Judgement> judgements = new ArrayList<>();
        switch (vector.direction()) {
            case PROMPT -> SightingReplay.prompt(texts, first, judgements::add);
            case ANSWER -> texts.forEach(text -> SightingReplay.answer(text, judge(vector, applying), judgements::add));
        }
        return new Replayed(
                judgements.stream().map(Judgement::action).reduce(Action.ALLOW, Action::strongest),
                judgements.stream().map(Judgement::rule).collect(TreeSet::new, Set::add, Set::addAll),
                gaps);
    }

    private RuleJudge judge(FindingVector vector, BitSet applying) {
        return new RuleJudge(rules, otherwise, vector.circumstances(), vector.direction(), (BitSet) applying.clone());
    }

    private void addGaps(FindingVector vector, BitSet applying, Set<String> gaps) {
        Predicate<String> matters = detector -> !otherwise.isSilent() || rules.anyLooksAt(detector, applying);
        Stream<String> notAsked = vector.sightings().looked() ? detectors.missing() : detectors.all();
        notAsked.filter(matters).forEach(gaps::add);
        if (!vector.sightings().complete()) {
            gaps.add(TOO_MANY);
        }
        vector.notEvaluated().stream().filter(detectors::report).forEach(gaps::add);
    }
}
