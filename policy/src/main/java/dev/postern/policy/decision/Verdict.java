package dev.postern.policy.decision;

import dev.postern.policy.text.SensitiveText;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What policy decided about the segments of one request.
 *
 * @param action the strongest action of all rulings, {@link Action#ALLOW} where there is none
 * @param rulings every finding a rule decided about, in the order of the segments
 * @param simulated what rules that are simulated would have changed about findings, in the same order
 * @param texts the segments as they may go on, one for each segment judged and in their order; equal to what came where
 *     nothing was masked. Meaningless to forward where the verdict {@link #holdsBack}
 * @param notEvaluated finding types that were not looked for everywhere, because a text was made to cost too much; sorted
 * @param policyVersion name and hash of the policy that decided
 * @param sightings what was seen in the segments, enough to decide once more
 */
public record Verdict(
        Action action,
        List<Ruling> rulings,
        List<Ruling> simulated,
        List<SensitiveText> texts,
        SortedSet<String> notEvaluated,
        String policyVersion,
        Sightings sightings) {

    /** A verdict of which nobody knows what was seen. */
    public Verdict(
            Action action,
            List<Ruling> rulings,
            List<Ruling> simulated,
            List<SensitiveText> texts,
            SortedSet<String> notEvaluated,
            String policyVersion) {
        this(action, rulings, simulated, texts, notEvaluated, policyVersion, Sightings.NOT_LOOKED);
    }

    public Verdict {
        rulings = List.copyOf(rulings);
        simulated = List.copyOf(simulated);
        texts = List.copyOf(texts);
        notEvaluated = Collections.unmodifiableSortedSet(new TreeSet<>(notEvaluated));
    }

    public boolean blocks() {
        return action == Action.BLOCK;
    }

    /** Whether the prompt is held back until the requester says why. */
    public boolean coaches() {
        return action == Action.COACH;
    }

    /** Whether nothing of the prompt may leave, for good or for now. */
    public boolean holdsBack() {
        return blocks() || coaches();
    }

    /** Ids of the rules that coach; a rule that blocks decides all the same. */
    public SortedSet<String> coachingRules() {
        return rulings.stream()
                .filter(ruling -> ruling.action() == Action.COACH)
                .map(Ruling::rule)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
