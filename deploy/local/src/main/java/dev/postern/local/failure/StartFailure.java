package dev.postern.local.failure;

import org.jspecify.annotations.Nullable;

/**
 * Something keeps a part from starting or from going on. The message is one sentence for the person at the terminal: what
 * is wrong, where, and what to do about it.
 */
public final class StartFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartFailure(String message) {
        super(message);
    }

    public StartFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
