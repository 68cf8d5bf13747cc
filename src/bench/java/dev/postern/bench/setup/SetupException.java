package dev.postern.bench.setup;

/** Nothing was measured; the message is one or two sentences that say what to do. */
public final class SetupException extends Exception {
    private static final long serialVersionUID = 1;

    public SetupException(String message) {
        super(message);
    }
}
