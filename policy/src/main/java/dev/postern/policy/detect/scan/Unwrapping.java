package dev.postern.policy.detect.scan;

import dev.postern.policy.detect.Finding;

/**
 * Reads one stretch of text that is written in another way (encoded, spelled out, spaced out, backwards) and gives the
 * text that it stands for. Reads through the {@link Window} only and changes its own state only when the window is not
 * starved, so that it can be asked again. Serves one stretch; not thread-safe.
 */
public interface Unwrapping {
    /** The stretch is over. */
    int OVER = -1;

    /**
     * Reads on at a place.
     *
     * @return the next place to read at, after {@code place}, or {@link #OVER} where the stretch ends before {@code place}
     */
    int next(Window text, int place, Unwrapped unwrapped);

    /** Whether the stretch ends with what was read, known without a look at what follows. */
    default boolean isOver() {
        return false;
    }

    /** Whether what reads as a whole value as it stands may be the beginning of a longer one. */
    default boolean goesOn() {
        return false;
    }

    /** Whether words before the stretch speak for values in it; not where they would speak for anything at all. */
    default boolean takesContext() {
        return true;
    }

    /** Whether the text so gained was encoded, and not only spread out or turned round: text may be encoded over and over. */
    boolean isEncoding();

    /** Whether values of a type may be accepted; the same for all stretches of a class. */
    default boolean mayAccept(String type) {
        return true;
    }

    /** Whether a value that stands in the text so gained is one; {@code finding} is as in that text. */
    boolean accepts(Finding finding);

    /** How the text was gained, to end a sentence with: "in base64". */
    String how();
}
