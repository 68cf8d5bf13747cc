package dev.postern.audit.content;

/** Sealed bytes do not open: they were altered, or their key is gone or another one. */
public final class UnreadableContentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableContentException(String message) {
        super(message);
    }

    public UnreadableContentException(String message, Throwable cause) {
        super(message, cause);
    }
}
