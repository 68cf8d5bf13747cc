package dev.postern.model.difficulty;

/** What the first ask of an instruction is. */
enum Lead {
    /** Nothing that the lists know. */
    UNKNOWN,
    /** The same content in another form. */
    TRANSFORM,
    /** A short text of everyday work. */
    DRAFT,
    /** A fact. */
    LOOKUP,
    /** One of the tasks that may be hard. */
    TASK;

    /** Whether what follows is material to work on and no task of its own. */
    boolean takesMaterial() {
        return this == TRANSFORM || this == DRAFT;
    }
}
