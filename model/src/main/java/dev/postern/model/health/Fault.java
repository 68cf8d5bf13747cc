package dev.postern.model.health;

/** How a model server failed a request. */
public enum Fault {
    /** It takes no connection: nobody else need try. */
    UNREACHABLE,
    /** It answered, and not as it was asked to, or broke off. */
    WRONG,
    /** It let a time limit pass; whoever tries next waits as long. */
    SILENT
}
