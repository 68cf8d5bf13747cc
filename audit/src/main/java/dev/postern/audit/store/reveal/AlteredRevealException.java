package dev.postern.audit.store.reveal;

/** What the tables say of a reveal is not what the trail recorded of it. Nothing is opened then. */
public final class AlteredRevealException extends RuntimeException {
    private static final long serialVersionUID = 1;

    AlteredRevealException(String message) {
        super(message);
    }
}
