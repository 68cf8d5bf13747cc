package dev.postern.audit.model;

/** Ids of sessions: whose, and which of theirs. */
final class Names {
    private static final int OWN = 64;
    private static final int SURVIVOR_SLOT = 6;
    private static final int SEALER_SLOT = 7;

    private Names() {}

    static int writer(int process, int index, int connects) {
        return (process * 8 + index) * OWN + connects;
    }

    static int survivor(int process, int connects) {
        return (process * 8 + SURVIVOR_SLOT) * OWN + connects;
    }

    static int sealer(int process, int connects) {
        return (process * 8 + SEALER_SLOT) * OWN + connects;
    }
}
