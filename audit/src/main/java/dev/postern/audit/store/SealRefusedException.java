package dev.postern.audit.store;

/** What is known about the trail does not fit together; nothing is signed. */
final class SealRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SealRefusedException(String message) {
        super(message + ". Nothing is signed until this is settled: run the check of the trail");
    }
}
