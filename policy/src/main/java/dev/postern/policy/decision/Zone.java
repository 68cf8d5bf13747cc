package dev.postern.policy.decision;

/** How far away a model server stands, from nearest to farthest. */
public enum Zone {
    LOCAL,
    DATACENTER,
    EXTERNAL
}
