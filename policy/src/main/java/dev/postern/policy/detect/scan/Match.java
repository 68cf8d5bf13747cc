package dev.postern.policy.detect.scan;

import dev.postern.policy.detect.Likelihood;
import org.jspecify.annotations.Nullable;

/**
 * What a matcher found at the place it was tried.
 *
 * @param end one past the last UTF-16 unit of the value, within the matcher's reach
 * @param likelihood how sure the matcher is
 * @param why one sentence that explains the finding without quoting it
 * @param tail tells where the value ends, when that is beyond {@code end} and can be beyond any reach; null when it ends
 *     at {@code end}. A value whose tail never ends lasts to the end of the text
 * @param listable whether a sure value of its type that stands before in the same list makes it a likely one
 */
public record Match(
        int end,
        Likelihood likelihood,
        String why,
        @Nullable Tail tail,
        boolean listable) {

    public Match(int end, Likelihood likelihood, String why) {
        this(end, likelihood, why, null);
    }

    public Match(int end, Likelihood likelihood, String why, @Nullable Tail tail) {
        this(end, likelihood, why, tail, false);
    }

    /** The same, for a value that nothing speaks against: in a list beside a sure one it is likely. */
    public Match orLikelyInList() {
        return new Match(end, likelihood, why, tail, true);
    }
}
