package dev.postern.policy.trial;

import dev.postern.policy.Policy;
import dev.postern.policy.decision.Circumstances;
import dev.postern.policy.decision.Direction;
import dev.postern.policy.rule.yaml.Place;
import dev.postern.policy.text.Segment;
import dev.postern.policy.text.SensitiveText;

/**
 * One test case of a policy.
 *
 * @param name what it shows, unlike that of any other case of the document
 * @param place where it stands in the document
 * @param in which way the sample travels
 * @param sample the text, with who speaks
 * @param circumstances who asks which model
 * @param expected what policy has to make of it
 */
public record Trial(
        String name, Place place, Direction in, Segment sample, Circumstances circumstances, Expectation expected) {

    /** Samples up to this length in UTF-16 units are cut at every place if they are answers. */
    public static final int MOST_CUT = 200;

    /** Tries the case on a policy. Takes as long as judging the sample, for a short answer that many times. */
    public TrialResult run(Policy policy) {
        return new TrialRun(this, policy).result();
    }

    SensitiveText text() {
        return sample.text();
    }
}
