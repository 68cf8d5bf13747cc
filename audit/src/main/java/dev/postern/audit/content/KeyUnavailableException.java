package dev.postern.audit.content;

/** A key encryption key cannot be used at the moment: nothing can be recorded about people who are new to this process. */
public final class KeyUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KeyUnavailableException(String message) {
        super(message);
    }

    public KeyUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
