package dev.postern.policy.decision;

import dev.postern.policy.detect.Finding;
import dev.postern.policy.text.SegmentRole;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The rules that apply to one direction of one exchange. One that {@link #counts} serves one prompt or one text of an answer
 * and is not thread-safe; any other is immutable.
 */
@FunctionalInterface
public interface Judge {

    /** The strongest of the rules that look at this finding, or null where none does. */
    @Nullable
    Judgement judge(Finding finding, SegmentRole role);

    /** What the rules would say if those that are simulated were enforced; null where that is the same. */
    default @Nullable Judgement simulate(Finding finding, SegmentRole role) {
        return null;
    }

    /** Whether it has to be told of findings before it judges: of all in a prompt, of those so far in an answer. */
    default boolean counts() {
        return false;
    }

    /**
     * Takes note of a finding.
     *
     * @param value number of the value that was found, see {@link Sighting.Value#value()}
     */
    default void count(Finding finding, SegmentRole role, int value) {}

    /** Whether findings of any kind are none of anybody's business, so that nothing is looked for. */
    default boolean isSilent() {
        return false;
    }

    /** How much the text contains of the document that a finding is a passage of; nothing where nobody measures. */
    default OptionalDouble share(Finding finding) {
        return OptionalDouble.empty();
    }
}
