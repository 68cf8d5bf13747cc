package dev.postern.audit.store.search;

/** The answer would take longer than an auditor may keep the database busy. A narrower question can be answered. */
public final class TooBroadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooBroadException(Throwable cause) {
        super("The search took too long and was stopped", cause);
    }
}
