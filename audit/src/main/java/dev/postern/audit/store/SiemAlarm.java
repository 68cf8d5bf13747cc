package dev.postern.audit.store;

/** Who is told when collectors do not get what is recorded. Called by the threads that tell collectors. */
public interface SiemAlarm {

    /**
     * A collector refuses a record for good and takes others.
     *
     * @param index of the record in the tree
     */
    void putAside(String sink, long index, String why);

    /** Somebody moved the cursor of a collector. */
    void cursorMoved(String sink, long from, long to);
}
