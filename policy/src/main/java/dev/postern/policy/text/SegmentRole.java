package dev.postern.policy.text;

/** Who speaks in a segment, as far as a model can tell. */
public enum SegmentRole {
    /** Instructions of the application: {@code system} and {@code developer} messages. */
    SYSTEM,
    /** What the requester wrote. */
    USER,
    /** What a model wrote, in this answer or earlier in the conversation. */
    ASSISTANT,
    /** What a tool answered. */
    TOOL,
    /** Everything else a model server reads: tool definitions, schemas, stop words, metadata. */
    SETTING
}
