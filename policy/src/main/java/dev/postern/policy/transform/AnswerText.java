package dev.postern.policy.transform;

/** What a text of an answer is, and so where values that are restored in it go and how they are written. */
public enum AnswerText {
    /** Prose that somebody reads. */
    PROSE,
    /** JSON that the requester asked for: a structured answer. */
    JSON,
    /** JSON arguments of a tool call: it goes on to a tool. */
    ARGUMENTS;

    /** Whether the text is JSON, so that a restored value has to be escaped. */
    public boolean isJson() {
        return this != PROSE;
    }
}
