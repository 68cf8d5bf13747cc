package dev.postern.policy.detect.keyed;

/** A file of the company's own data that cannot be put to work: foreign, damaged, cut short or under another key. */
public final class UnusableDataException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String advice;

    /** @param message what to do about it, a sentence for whoever runs the policy; no value of the data */
    public UnusableDataException(String message) {
        super(message);
        this.advice = message;
    }

    /** What to do about it; never null. */
    @Override
    public String getMessage() {
        return advice;
    }
}
