package dev.postern.policy.decision;

import dev.postern.policy.detect.Finding;
import dev.postern.policy.text.SegmentRole;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Something that happened while a text was scanned, with all that rules may look at and without what stood there: enough
 * to decide once more, by other rules.
 */
public sealed interface Sighting {

    /** What was found; its explanation is none of the rules' business. */
    Finding finding();

    /**
     * A value was found whole.
     *
     * @param role who speaks
     * @param value number of the value: the same for values that differ in blanks, hyphens and case only, from 0 in the
     *     order of the prompt or of the text of an answer
     * @param share how much of the confidential document that it is a passage of the text contains, 0 to 1; nothing where
     *     that was not measured
     * @param own the strictest {@code restore} of a rule under which the value is the requester's own and may stand in
     *     this answer without a token; nothing where it is not the requester's
     */
    record Value(Finding finding, SegmentRole role, int value, OptionalDouble share, Optional<Restore> own)
            implements Sighting {

        /** Whether it may stand in an answer although a rule tokenises it. */
        public boolean isOwn(Restore restore) {
            return own.isPresent() && restore.compareTo(own.get()) <= 0;
        }
    }

    /** A value is certain and its end not yet known; only in an answer. */
    record Opening(Value value) implements Sighting {
        @Override
        public Finding finding() {
            return value.finding();
        }
    }

    /** The value that began with {@code finding} ends at a place; only in an answer. */
    record Closing(Finding finding, int end) implements Sighting {}

    /** A token was turned back into its value; only in an answer. */
    record Token(Finding finding) implements Sighting {}
}
