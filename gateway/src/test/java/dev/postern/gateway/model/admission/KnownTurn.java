package dev.postern.gateway.model.admission;

/** Turns for tests of what stands on them. */
public final class KnownTurn {
    private KnownTurn() {}

    /** A turn of the usual class. */
    public static Turn with(Runnable back) {
        return new Turn(5, back);
    }
}
