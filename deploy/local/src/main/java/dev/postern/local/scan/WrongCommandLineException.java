package dev.postern.local.scan;

import java.io.Serial;

/** The command cannot begin: a wrong option, or a policy that cannot be read. The message is for the person who typed it. */
final class WrongCommandLineException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    WrongCommandLineException(String message) {
        super(message);
    }
}
