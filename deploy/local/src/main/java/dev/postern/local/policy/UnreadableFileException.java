package dev.postern.local.policy;

import java.io.Serial;

/** A file that the command line names cannot be read or written; the message is for the person who typed it. */
final class UnreadableFileException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    UnreadableFileException(String message) {
        super(message);
    }
}
