package dev.postern.model.difficulty;

/** Who speaks in a turn, as the chat APIs name it. */
public enum Role {
    /** Standing instructions; preset templates and operators write them. */
    SYSTEM,
    /** The person who asks. */
    USER,
    /** The model that answered. */
    ASSISTANT,
    /** What a tool gave back. */
    TOOL
}
