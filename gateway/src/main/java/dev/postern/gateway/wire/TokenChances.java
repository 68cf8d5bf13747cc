package dev.postern.gateway.wire;

/** What can be had of the probabilities of an answer's tokens. */
public enum TokenChances {
    /** None that would say how certain the answer is: it is no plain text, or more than one. */
    NONE,
    /** The client did not ask for them and does not mind; whatever is asked for beside its request never reaches it. */
    OPEN,
    /** The client asked for them. */
    WANTED
}
