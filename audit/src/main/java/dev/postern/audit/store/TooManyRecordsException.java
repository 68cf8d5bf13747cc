package dev.postern.audit.store;

/** More records were asked for than fit into one bundle. */
public final class TooManyRecordsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManyRecordsException(long most) {
        super("More than " + most + " records fit the query: ask for a shorter time");
    }
}
