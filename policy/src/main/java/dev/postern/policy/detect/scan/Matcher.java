package dev.postern.policy.detect.scan;

import org.jspecify.annotations.Nullable;

/**
 * Finds values of one kind. Immutable and thread-safe.
 *
 * <p>A matcher reads the text through the {@link Window} and through nothing else. That alone makes a scan of pieces
 * equal to a scan of the whole: a matcher that looked beyond the text that has arrived is asked again when more is
 * there, and its first answer is thrown away.
 */
public interface Matcher {

    /** Name of the detector, see {@link dev.postern.policy.detect.Finding#detector()}. */
    String detector();

    /** Name of the finding type. */
    String type();

    /** The characters at which it is worth trying. */
    Anchor anchor();

    /** How many UTF-16 units from the start of a match this matcher may look at; also the longest match. */
    default int reach() {
        return Window.REACH;
    }

    /**
     * Tries to match a value that begins at {@code start}. What stands before {@code start} may be looked at to decide,
     * at most {@value Window#LOOK_BACK} units of it.
     *
     * @return the match, or null where no value begins here
     */
    @Nullable
    Match match(Window text, int start);
}
