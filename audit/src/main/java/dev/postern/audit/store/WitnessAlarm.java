package dev.postern.audit.store;

/** Is told when a witness stops or begins to sign; once for each change. */
public interface WitnessAlarm {
    /**
     * A witness does not sign any more.
     *
     * @param reason in a few words
     */
    void degraded(String witness, String reason);

    /** A witness signs again. */
    void recovered(String witness);
}
