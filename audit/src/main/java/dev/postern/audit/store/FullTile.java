package dev.postern.audit.store;

/** A tile that is full and not stored yet. */
final class FullTile {
    private final int level;
    private final long index;
    private final byte[] hashes;

    FullTile(int level, long index, byte[] hashes) {
        this.level = level;
        this.index = index;
        this.hashes = hashes;
    }

    int level() {
        return level;
    }

    long index() {
        return index;
    }

    byte[] hashes() {
        return hashes;
    }
}
