package dev.postern.audit.bundle;

/** What came out of a check, and the code a command ends with. */
public enum Exit {
    VALID(0),
    ALTERED(1),
    INCOMPLETE(2),
    UNTRUSTED(3),
    MALFORMED(4);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
