package dev.postern.policy.detect.scan;

/**
 * Finds the end of a value that may be longer than any reach, such as a private key block: asked at every place after
 * its beginning, from front to back. Immutable and thread-safe; reads the text through the {@link Window} only.
 */
@FunctionalInterface
public interface Tail {
    /** The value goes on at this place. */
    int GOES_ON = -1;

    /** One past the last unit of the value where that can be told at this place, not before it; else {@link #GOES_ON}. */
    int endAt(Window text, int place);
}
