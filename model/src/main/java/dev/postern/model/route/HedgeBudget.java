package dev.postern.model.route;

/**
 * Bounds how many requests go to a second server as well (J. Dean, L. Barroso, The Tail at Scale, 2013): each request that comes saves a
 * part of a hedge, and a hedge needs a whole one. Where all servers are slow, the load grows by that share and no more; what is
 * saved is bounded too, so that a quiet night pays for no storm. Thread-safe.
 */
public final class HedgeBudget {
    /** Nothing older than what so many requests saved. */
    private static final long REMEMBERED = 200;

    private static final long WHOLE = 1_000_000;

    private final long part;
    private long saved;

    /**
     * Nothing is saved yet.
     *
     * @param share of all requests, from 0 to 1
     */
    public HedgeBudget(double share) {
        this.part = Math.round(requireShare(share) * WHOLE);
    }

    /** The share as it came, where it is one. */
    public static double requireShare(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("What may go to a second server is a share from 0 to 1.");
        }
        return share;
    }

    /** A request came. */
    public synchronized void came() {
        saved = Math.min(saved + part, Math.max(WHOLE, REMEMBERED * part));
    }

    /** Takes a hedge, where a whole one is saved. */
    public synchronized boolean spend() {
        if (saved < WHOLE) {
            return false;
        }
        saved -= WHOLE;
        return true;
    }
}
