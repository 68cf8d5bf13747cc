package dev.postern.audit.reveal;

/** A step that the state of a reveal does not allow. The message says why and names nobody. */
public final class RevealRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public RevealRefusedException(String message) {
        super(message);
    }
}
