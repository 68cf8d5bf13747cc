package dev.postern.audit.store;

import java.sql.SQLException;

/** The database cannot be read, or the seal in it is not as it was written. */
public final class UnreadableSealException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableSealException(String message) {
        super(message);
    }

    UnreadableSealException(SQLException cause) {
        super("The seal cannot be read: " + cause.getMessage(), cause);
    }
}
