package dev.postern.audit.seal;

import dev.postern.audit.chain.Hash;

/** The shape of tiles (c2sp.org/tlog-tiles). */
public final class Tile {
    /** Levels of the tree in one tile. */
    public static final int HEIGHT = 8;
    /** Hashes in a full tile. */
    public static final int WIDTH = 1 << HEIGHT;
    /** Bytes of a full tile. */
    public static final int LENGTH = WIDTH * Hash.LENGTH;

    private Tile() {}
}
