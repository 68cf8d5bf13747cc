package dev.postern.policy.detect.scan;

/**
 * A text cannot be scanned within the budget it has. It may hold anything, so the caller refuses it. The message is for
 * the requester: it says what to do and quotes nothing.
 */
public final class ScanBudgetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ScanBudgetException(String message) {
        super(message);
    }
}
