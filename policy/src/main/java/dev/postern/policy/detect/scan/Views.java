package dev.postern.policy.detect.scan;

import java.util.function.Consumer;

/** The ways to write a text that are seen through. Immutable and thread-safe. */
@FunctionalInterface
public interface Views {
    /** Sees through nothing. */
    Views NONE = (text, place, found) -> {};

    /** The characters at which it is worth looking. */
    default Anchor anchor() {
        return Anchor.of("");
    }

    /**
     * Looks whether a stretch that is written in another way begins at a place where a word begins; as for a matcher, what
     * was found counts only where the window is not starved.
     */
    void open(Window text, int place, Consumer<Unwrapping> found);

    /** Whether a stretch may begin with the plain word that stands from one place to another: quicker than looking. */
    default boolean mayBeginWithWord(Window text, int place, int end) {
        return true;
    }

    /** The ways to see through what was gained in this way. */
    default Views inside(Unwrapping way) {
        return this;
    }
}
