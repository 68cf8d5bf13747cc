package dev.postern.local.dataset;

import java.io.Serial;

/** Something the person who typed the command has to mend; the message says what and shows no value. */
public final class WrongInputException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String advice;

    WrongInputException(String message) {
        super(message);
        this.advice = message;
    }

    /** What to mend; never null. */
    @Override
    public String getMessage() {
        return advice;
    }
}
