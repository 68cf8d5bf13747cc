package dev.postern.policy.detect.scan;

import java.util.List;

/**
 * Finds values of one kind or of several that are read the same way. Immutable and thread-safe.
 *
 * <p>A matcher reads the text through the {@link Window} and through nothing else. That alone makes a scan of pieces
 * equal to a scan of the whole: a matcher that looked beyond the text that has arrived is asked again when more is
 * there, and its first answer is thrown away.
 */
public interface Matcher {

    /** What it can find. */
    List<Kind> kinds();

    /** The characters at which it is worth trying. */
    Anchor anchor();

    /** How many UTF-16 units from the start of a match this matcher may look at; also the longest match. */
    default int reach() {
        return Window.REACH;
    }

    /**
     * Whether a value can begin with a {@link PlainWord}: most words of a text are such, and it saves trying.
     */
    default boolean beginsWithPlainWord() {
        return true;
    }

    /**
     * Whether it takes so much work that it is left out of the rest of a text that has used up what it may cost. Such a
     * matcher charges its work with {@link Window#charge}; a scan tells which kinds it left out.
     */
    default boolean isCostly() {
        return false;
    }

    /**
     * Gives {@code matches} every value that begins at {@code start}, none where none does. What stands before
     * {@code start} may be looked at to decide, at most {@value Window#LOOK_BACK} units of it.
     */
    void match(Window text, int start, Matches matches);
}
