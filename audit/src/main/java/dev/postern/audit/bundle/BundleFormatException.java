package dev.postern.audit.bundle;

/** The file is no bundle. The message says why, for whoever got the file. */
public final class BundleFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BundleFormatException(String message) {
        super(message);
    }
}
