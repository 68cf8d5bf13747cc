package dev.postern.audit.seal;

/** A note, proof, key or policy that is not written as its format demands. The message says where. */
public final class SealFormatException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public SealFormatException(String message) {
        super(message);
    }
}
