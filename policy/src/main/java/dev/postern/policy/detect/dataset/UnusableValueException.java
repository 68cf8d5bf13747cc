package dev.postern.policy.detect.dataset;

/** A value that a dataset cannot hold. Says which column and why, never the value. */
public final class UnusableValueException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int column;

    UnusableValueException(int column, String message) {
        super(message);
        this.column = column;
    }

    /** The column among those of the dataset, from 0. */
    public int column() {
        return column;
    }
}
