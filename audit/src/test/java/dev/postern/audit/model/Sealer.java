package dev.postern.audit.model;

import org.jspecify.annotations.Nullable;

/**
 * The thread of a process that seals.
 *
 * @param session its session, or -1
 * @param connects how often it connected
 * @param tree the last seal as it has it in memory, or the one it is about to store
 * @param note what it is about to publish
 */
record Sealer(
        Phase phase,
        int session,
        int connects,
        @Nullable Seal tree,
        @Nullable Seal note) {

    enum Phase {
        DISCONNECTED,
        CONNECTED,
        PUBLISHING,
        APPENDING,
        NOTING,
        GROWING,
        STORING
    }

    static Sealer fresh() {
        return new Sealer(Phase.DISCONNECTED, -1, 0, null, null);
    }

    Sealer connected(int id) {
        return new Sealer(Phase.CONNECTED, id, connects + 1, null, null);
    }

    Sealer forget() {
        return new Sealer(Phase.DISCONNECTED, -1, connects, null, null);
    }

    Sealer at(Phase next, @Nullable Seal root, @Nullable Seal shown) {
        return new Sealer(next, session, connects, root, shown);
    }
}
