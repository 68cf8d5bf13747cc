package dev.postern.policy.rule;

import dev.postern.policy.detect.scan.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * A detector of the company's own, ready to look.
 *
 * @param inAnswers finds the same as {@code inPrompts}, but in steps where a limit has to be looked at again
 * @param limit how much of a document a text has to contain; null where every finding counts
 */
record OwnDetector(
        Matcher inPrompts, Matcher inAnswers, @Nullable ContainmentLimit limit) {
    static OwnDetector of(Matcher matcher) {
        return new OwnDetector(matcher, matcher, null);
    }
}
