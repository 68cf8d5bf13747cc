package dev.postern.policy.decision;

/** What a rule does with what it found, from weakest to strongest; of several the strongest wins. */
public enum Action {
    ALLOW,
    LOG,
    MASK,
    /** Puts a token that the answer turns back; in an answer itself it is a mask. */
    TOKENISE,
    /** Holds a prompt back until the requester says why; in an answer it is a mask. */
    COACH,
    BLOCK;

    public Action strongest(Action other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
