package dev.postern.policy.decision;

/** Whether exchanges of a requester may go to a model in a farther zone than the nearest they have, from strictest to freest. */
public enum LeaveZone {
    NEVER,
    /** Only where the requester agreed to it. */
    ASK,
    ALLOW
}
