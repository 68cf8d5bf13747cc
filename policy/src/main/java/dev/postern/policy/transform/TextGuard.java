package dev.postern.policy.transform;

import dev.postern.policy.decision.Ruling;
import dev.postern.policy.decision.Sightings;
import java.util.List;
import java.util.Set;

/**
 * Enforces policy on one text that arrives in pieces: one choice, one tool call or one reasoning channel of an answer.
 *
 * <p>However the text is cut into pieces, the passed texts put together are the same. A guard holds back from the
 * earliest open candidate on, a few characters as a rule and never more than {@value #CAP}. A value that is longer, such
 * as a private key block, is decided at its beginning and passed or withheld from there to its end.
 *
 * <p>One guard serves one text and is not thread-safe. After {@link Guarded.Stopped} or {@link #finish()} it takes no
 * more pieces and raises {@link IllegalStateException}.
 */
public interface TextGuard {

    /** The most UTF-16 units held back while a candidate is open. */
    int CAP = 256;

    /** Takes the next piece, possibly empty, possibly ending inside a surrogate pair. */
    Guarded push(String piece);

    /** The text is over: decides what is still held back. */
    Guarded finish();

    /** Finding types that were not looked for everywhere so far. */
    default Set<String> notEvaluated() {
        return Set.of();
    }

    /** What was seen so far, enough to decide once more. */
    default Sightings sightings() {
        return Sightings.NOT_LOOKED;
    }

    /** What rules that are simulated would have changed about findings so far, in order. */
    default List<Ruling> simulated() {
        return List.of();
    }
}
