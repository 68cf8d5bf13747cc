package dev.postern.gateway.config;

/** Where the policy comes from that is in force. */
public enum PolicyManagement {
    /** From the policy desk, as soon as something was published there; from the file before. */
    DESK,
    /** From the file always; the desk tries and tests, and publishes nothing. */
    FILE
}
