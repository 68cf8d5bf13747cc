package dev.postern.policy.rule;

import dev.postern.policy.detect.scan.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * A detector of the company's own, ready to look.
 *
 * @param inAnswers finds the same as {@code inPrompts}, but in steps where a limit has to be looked at again
 * @param limit how much of a document a text has to contain; null where every finding counts
 * @param seal tells the content of the data that it looks for; empty where it looks for none
 */
record OwnDetector(
        Matcher inPrompts, Matcher inAnswers, @Nullable ContainmentLimit limit, String seal) {
    static OwnDetector of(Matcher matcher) {
        return of(matcher, "");
    }

    /** A detector that looks for data with this seal, the same in prompts and in answers. */
    static OwnDetector of(Matcher matcher, String seal) {
        return new OwnDetector(matcher, matcher, null, seal);
    }
}
