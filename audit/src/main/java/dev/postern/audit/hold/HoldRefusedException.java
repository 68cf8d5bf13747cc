package dev.postern.audit.hold;

/** A step that the state of a hold does not allow. The message says why and names nobody. */
public final class HoldRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public HoldRefusedException(String message) {
        super(message);
    }
}
