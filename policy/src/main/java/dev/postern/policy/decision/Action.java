package dev.postern.policy.decision;

/** What a rule does with what it found, from weakest to strongest; of several the strongest wins. */
public enum Action {
    ALLOW,
    LOG,
    MASK,
    BLOCK;

    public Action strongest(Action other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
