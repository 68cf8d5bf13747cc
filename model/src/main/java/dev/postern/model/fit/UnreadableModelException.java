package dev.postern.model.fit;

/** A file is no model, or one that cannot be trusted or is not understood; the message says why and quotes no content. */
public sealed class UnreadableModelException extends Exception permits HeadTooShortException {
    private static final long serialVersionUID = 1;

    public UnreadableModelException(String reason) {
        super(reason);
    }

    /** Why, as a sentence. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
