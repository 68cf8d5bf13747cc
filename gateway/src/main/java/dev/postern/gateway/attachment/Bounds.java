package dev.postern.gateway.attachment;

import dev.postern.gateway.error.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * How far the reading of one file may go. The first bound that is passed is remembered, because parsers swallow
 * exceptions on the way. Used by one worker; {@link #expire} may be called from any thread.
 */
final class Bounds {
    static final int MOST_INSIDE = 32;
    static final int DEEPEST = 3;

    private final int mostCharacters;
    private long characters;
    private int inside;
    private volatile @Nullable RefusedException passed;

    Bounds(int mostCharacters) {
        this.mostCharacters = mostCharacters;
    }

    /** The time is over: the worker stops at its next step. */
    void expire(RefusedException reason) {
        passed = reason;
    }

    /** A step of the reading. */
    void check() {
        RefusedException reason = passed;
        if (reason != null) {
            throw reason;
        }
    }

    void write(int length) {
        characters += length;
        if (characters > mostCharacters) {
            pass(Unreadable.tooMuchText(mostCharacters));
        }
        check();
    }

    /** A file inside the file begins. */
    void enter(int depth) {
        inside++;
        if (inside > MOST_INSIDE || depth > DEEPEST) {
            pass(Unreadable.tooManyInside(MOST_INSIDE));
        }
        check();
    }

    private void pass(RefusedException reason) {
        if (passed == null) {
            passed = reason;
        }
    }
}
