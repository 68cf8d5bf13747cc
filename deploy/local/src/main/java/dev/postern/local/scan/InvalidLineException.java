package dev.postern.local.scan;

import java.io.Serial;

/** A line that cannot be answered. Its message says what to mend and quotes nothing of the line. */
final class InvalidLineException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String code;

    InvalidLineException(String code, String message) {
        super(message);
        this.code = code;
    }

    static InvalidLineException invalid(String message) {
        return new InvalidLineException("invalid_request", message);
    }

    String code() {
        return code;
    }
}
