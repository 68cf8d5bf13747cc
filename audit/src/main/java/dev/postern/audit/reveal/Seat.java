package dev.postern.audit.reveal;

/** The two sides that must agree before content is shown. Each is filled once, by different people. */
public enum Seat {
    /** An auditor other than the one who asks. */
    SECURITY,
    /** A privacy officer. */
    PRIVACY
}
