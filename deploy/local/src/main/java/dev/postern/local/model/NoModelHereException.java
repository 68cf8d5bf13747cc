package dev.postern.local.model;

/** This machine cannot run the built-in model; the message says what is missing. Something else must take its place. */
public final class NoModelHereException extends Exception {
    private static final long serialVersionUID = 1L;

    public NoModelHereException(String message) {
        super(message);
    }
}
